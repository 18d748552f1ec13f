import { packageTests } from '@fazhi/tooling/vitest';

export default packageTests({
  // type-graphql must meet the same copy of graphql as the tests do
  server: { deps: { inline: ['type-graphql'] } },
  testTimeout: 60_000,
  hookTimeout: 180_000,
});
