import { packageTests } from '@fazhi/tooling/vitest';
import { findPostgres } from './src/testing/find-postgres.js';

const shared = {
  include: ['src/**/*.test.ts'],
  // everybody must meet the one copy of graphql that Node itself loads
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  testTimeout: 60_000,
  hookTimeout: 180_000,
};
const postgres = findPostgres();
if (postgres === null)
  process.stderr.write('没有找到 PostgreSQL，跳过在它上面的测试 / PostgreSQL not found: its tests are skipped\n');

/** Every test on SQLite, and what touches the database once more on a real PostgreSQL where the machine has one. */
export default packageTests({
  projects: [
    { test: { ...shared, name: 'sqlite' } },
    ...(postgres === null
      ? []
      : [
          {
            test: {
              ...shared,
              name: 'postgres',
              env: { FAZHI_TEST_ON: 'postgres' },
              globalSetup: ['src/testing/start-postgres.ts'],
            },
          },
        ]),
  ],
});
