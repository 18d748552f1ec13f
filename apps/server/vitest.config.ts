import { packageTests } from '@fazhi/tooling/vitest';

export default packageTests({
  // everybody must meet the one copy of graphql that Node itself loads
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  testTimeout: 60_000,
  hookTimeout: 180_000,
});
