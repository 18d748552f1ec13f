import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ENTITIES } from './entities.js';
import { InitialSchema1764000000000 } from './migrations/1764000000000-initial-schema.js';
import { Phases1765000000000 } from './migrations/1765000000000-phases.js';
import { Archive1766000000000 } from './migrations/1766000000000-archive.js';
import { AccountLife1765100000000 } from './migrations/1765100000000-account-life.js';
import { Filings1766000000100 } from './migrations/1766000000100-filings.js';
import { Assignment1767000000000 } from './migrations/1767000000000-assignment.js';
import { SheetHistory1767000000100 } from './migrations/1767000000100-sheet-history.js';
import { Discussions1767000000200 } from './migrations/1767000000200-discussions.js';
import { CountyResults1768000000000 } from './migrations/1768000000000-county-results.js';
import { Publication1768000000100 } from './migrations/1768000000100-publication.js';
import { Appeals1769000000200 } from './migrations/1769000000200-appeals.js';
import { FieldChecks1769000000100 } from './migrations/1769000000100-field-checks.js';
import { Rectification1769000000000 } from './migrations/1769000000000-rectification.js';
import { OwnEvidence1769500000000 } from './migrations/1769500000000-own-evidence.js';
import { CommentPhrases1769500000100 } from './migrations/1769500000100-comment-phrases.js';
import { Letters1769800000000 } from './migrations/1769800000000-letters.js';
import { Practices1769800000100 } from './migrations/1769800000100-practices.js';
import { createWriteQueue } from './write-queue.js';
import type { Write } from './write-queue.js';

/** Where everything is kept. Reads see what is committed; whatever writes goes through `write`. */
export interface Database {
  readonly read: EntityManager;
  readonly write: Write;
  /** Lets the writes under way finish, then closes both connections. */
  readonly close: () => Promise<void>;
}

/** Milliseconds to wait for a lock that another process (a backup) holds. */
const BUSY_TIMEOUT = 10_000;

/** Opens the SQLite file (made where missing), brings it to the newest schema, and opens a second connection for reading. */
export async function openDatabase(file: string): Promise<Database> {
  await mkdir(path.dirname(file), { recursive: true });
  const writer = await createSqliteDataSource(file).initialize();
  await setPragmas(writer);
  await writer.runMigrations({ transaction: 'all' });
  const reader = await createSqliteDataSource(file).initialize();
  await setPragmas(reader);
  // a write that does not go through the queue fails here instead of losing data there
  await reader.query('PRAGMA query_only = ON');
  const queue = createWriteQueue(writer);
  return {
    read: reader.manager,
    write: queue.write,
    close: async () => {
      await queue.drain();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** A DataSource that knows the entities and migrations; for the drift test also without opening a database around it. */
export function createSqliteDataSource(file: string): DataSource {
  return new DataSource({
    type: 'sqlite',
    database: file,
    entities: ENTITIES,
    migrations: [
      InitialSchema1764000000000,
      Phases1765000000000,
      AccountLife1765100000000,
      Archive1766000000000,
      Filings1766000000100,
      Assignment1767000000000,
      SheetHistory1767000000100,
      Discussions1767000000200,
      CountyResults1768000000000,
      Publication1768000000100,
      Rectification1769000000000,
      FieldChecks1769000000100,
      Appeals1769000000200,
      OwnEvidence1769500000000,
      CommentPhrases1769500000100,
      Letters1769800000000,
      Practices1769800000100,
    ],
    migrationsTableName: 'migration',
    synchronize: false,
  });
}

async function setPragmas(dataSource: DataSource): Promise<void> {
  await dataSource.query('PRAGMA journal_mode = WAL');
  await dataSource.query('PRAGMA synchronous = FULL');
  await dataSource.query('PRAGMA foreign_keys = ON');
  await dataSource.query(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT)}`);
}
