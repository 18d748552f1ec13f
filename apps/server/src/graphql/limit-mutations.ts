import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

/** Enough for any screen; too few to try passwords by the hundred in one request. */
const MOST = 10;

/** Refuses requests with many mutations under aliases. */
export const limitMutations: ValidationRule = (context) => {
  let count = 0;
  return {
    Field(node) {
      if (context.getParentType() !== context.getSchema().getMutationType()) return;
      count += 1;
      if (count === MOST + 1)
        context.reportError(new GraphQLError(`At most ${String(MOST)} mutations in one request`, { nodes: node }));
    },
  };
};
