import type { EntityManager } from 'typeorm';

/** One number for "whoever writes to Fazhi's tables" among PostgreSQL's advisory locks of this database. */
const WRITING = 7_243_190;

/**
 * Makes a transaction wait for every other writer, of this process or another. The record is one chain, in which each event names the one
 * before it, so writers must take turns on PostgreSQL as they do on SQLite; the lock falls with the transaction.
 */
export async function takeWriteLock(manager: EntityManager): Promise<void> {
  if (manager.connection.options.type === 'postgres')
    await manager.query('SELECT pg_advisory_xact_lock($1)', [WRITING]);
}
