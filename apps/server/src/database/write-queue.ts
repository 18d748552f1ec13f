import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { takeWriteLock } from './write-lock.js';

/** Runs `fn` in one transaction, after every write that was asked for before it. Within a write, joins that write's transaction. */
export type Write = <T>(fn: (manager: EntityManager) => Promise<T>) => Promise<T>;

export interface WriteQueue {
  readonly write: Write;
  /** Resolves when everything asked for so far is committed or rolled back. */
  readonly drain: () => Promise<void>;
}

/**
 * The one door through which everything is written. TypeORM's SQLite driver shares one connection, so transactions side by side would nest
 * as savepoints, and one that rolls back would take its neighbours' "committed" rows with it: here they wait for each other. On PostgreSQL
 * they wait for those of other processes too.
 */
export function createWriteQueue(dataSource: DataSource): WriteQueue {
  const running = new AsyncLocalStorage<{ readonly manager: EntityManager; open: boolean }>();
  let last: Promise<unknown> = Promise.resolve();

  const write: Write = (fn) => {
    const outer = running.getStore();
    if (outer?.open) return fn(outer.manager);
    const turn = last.then(() =>
      dataSource.transaction(async (manager) => {
        const here = { manager, open: true };
        try {
          await takeWriteLock(manager);
          return await running.run(here, () => fn(manager));
        } finally {
          // what was started inside and outlives the transaction must queue like everybody else
          here.open = false;
        }
      }),
    );
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    write,
    drain: async () => {
      await last;
    },
  };
}
