import type { DataSource } from 'typeorm';

/** As the lock for writing, but held by a whole connection while the schema changes. */
const MIGRATING = 7_243_191;

/** Brings the schema to its newest state, all or nothing. Processes that start together on one PostgreSQL take turns. */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations({ transaction: 'all' });
    return;
  }
  // the writing pool has this one connection, so the lock and the migrations share it in turn
  await dataSource.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
  try {
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await dataSource.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
  }
}
