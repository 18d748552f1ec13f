import type { TestServer } from './test-server.js';

/** How many queries the server's reading and writing take while something is done. */
export async function countQueries(server: TestServer, doIt: () => Promise<unknown>): Promise<number> {
  const runner = server.database.read.connection.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as { query: (...args: unknown[]) => Promise<unknown> };
  const original = prototype.query;
  let count = 0;
  prototype.query = function (...args) {
    count += 1;
    return original.apply(this, args);
  };
  try {
    await doIt();
  } finally {
    prototype.query = original;
  }
  return count;
}
