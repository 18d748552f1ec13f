import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { DatabasePlace } from './database-place.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';

/** Milliseconds to wait for a lock that another process (a backup) holds. */
const BUSY_TIMEOUT = 10_000;
/** Connections that one process of the server holds open to PostgreSQL, for reading; writes take one more. */
const READERS = 8;

const KNOWN = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migration',
  synchronize: false,
} as const;

/**
 * An open connection that knows the entities and migrations.
 * @param may `read` refuses every write: what does not go through the one door fails here instead of losing data there
 * @throws when the database cannot be reached
 */
export async function createDataSource(place: DatabasePlace, may: 'read' | 'write'): Promise<DataSource> {
  if (place.kind === 'postgres') {
    const readOnly = may === 'read' ? ' -c default_transaction_read_only=on' : '';
    return new DataSource({
      type: 'postgres',
      url: place.url,
      ...KNOWN,
      poolSize: may === 'read' ? READERS : 1,
      applicationName: 'fazhi',
      // times are kept without a zone, and are UTC
      extra: { options: `-c timezone=UTC${readOnly}` },
    }).initialize();
  }
  const dataSource = await new DataSource({ type: 'sqlite', database: place.file, ...KNOWN }).initialize();
  await dataSource.query('PRAGMA journal_mode = WAL');
  await dataSource.query('PRAGMA synchronous = FULL');
  await dataSource.query('PRAGMA foreign_keys = ON');
  await dataSource.query(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT)}`);
  if (may === 'read') await dataSource.query('PRAGMA query_only = ON');
  return dataSource;
}
