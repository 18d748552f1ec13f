import type { Database } from '../database/database.js';

/** How many queries the reading connection runs while `fn` does. */
export async function countQueries(database: Database, fn: () => Promise<unknown>): Promise<number> {
  const runner = database.read.connection.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as { query: (...args: unknown[]) => Promise<unknown> };
  const original = prototype.query;
  let count = 0;
  prototype.query = function (...args) {
    count += 1;
    return original.apply(this, args);
  };
  try {
    await fn();
    return count;
  } finally {
    prototype.query = original;
  }
}
