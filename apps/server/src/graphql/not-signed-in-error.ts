import { GraphQLError } from 'graphql';

/** For queries, which have no refusal in their answer: the screens turn its code into the sign-in page. */
export function notSignedInError(): GraphQLError {
  return new GraphQLError('请先登录 / Sign in first', { extensions: { code: 'NOT_SIGNED_IN' } });
}
