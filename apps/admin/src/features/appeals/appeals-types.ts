import type { AppealsPageQuery } from '../../gql/graphql';

export type AppealsRound = NonNullable<AppealsPageQuery['round']>;
export type AppealRule = NonNullable<AppealsPageQuery['appealRule']>;
