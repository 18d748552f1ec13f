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

/*
 * What a database could do otherwise: its own tests, writes at once, the record, the record's readers, a whole year.
 * FAZHI_TEST_POSTGRES=all runs every test there too, which takes as long again.
 */
const TELLING = [
  'database',
  'backups',
  'events',
  'sheets',
  'county-results',
  'sessions',
  'testing/torture',
  'phases',
  'appeals',
];
const onPostgres =
  process.env['FAZHI_TEST_POSTGRES'] === 'all'
    ? shared.include
    : [
        ...TELLING.map((folder) => `src/${folder}/**/*.test.ts`),
        'src/{a-year,main,several-servers,sessions,uploads,confidentiality}.test.ts',
        'src/{reports/withheld,rounds/round-lists,letters/letters}.test.ts',
      ];

/** Every test on SQLite, and the telling ones once more on a real PostgreSQL where the machine has one. */
export default packageTests({
  projects: [
    { test: { ...shared, name: 'sqlite' } },
    ...(postgres === null
      ? []
      : [
          {
            test: {
              ...shared,
              include: onPostgres,
              name: 'postgres',
              env: { FAZHI_TEST_ON: 'postgres' },
              globalSetup: ['src/testing/start-postgres.ts'],
            },
          },
        ]),
  ],
});
