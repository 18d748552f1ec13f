import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startServer } from '../start-server.js';
import type { RunningServer, ServerOptions } from '../start-server.js';
import { TestClient } from './test-client.js';
import { openTestDatabase, urlOf } from './test-database.js';

/** A real server on a real database in a folder of its own, with a clock that tests can move. */
export interface TestServer extends RunningServer {
  readonly folder: string;
  /** What DATABASE_URL must say for a command to find the same database; empty where the folder holds it. */
  readonly databaseUrl: string;
  readonly url: string;
  readonly client: () => TestClient;
  /** Moves the clock on, in milliseconds. */
  readonly wait: (time: number) => void;
  /** Everything logged at "error" or above. */
  readonly errors: string[];
  /** Stops it and removes the folder. */
  readonly remove: () => Promise<void>;
}

export async function startTestServer(
  more: Partial<ServerOptions> & { readonly folder?: string } = {},
): Promise<TestServer> {
  const folder = more.folder ?? (await mkdtemp(path.join(tmpdir(), 'fazhi-')));
  const database = await openTestDatabase(folder);
  let moved = 0;
  const errors: string[] = [];
  const server = await startServer({
    port: 0,
    dataFolder: folder,
    database: database.place,
    isProduction: false,
    isAlwaysSecure: false,
    adminFolder: path.join(folder, 'admin'),
    // worker threads run JavaScript only, so tests need the build
    workerFile: new URL('../../dist/reports/read-report.worker.js', import.meta.url),
    readingTimeLimit: 60_000,
    surroundings: {
      now: () => new Date(Date.now() + moved),
      newId: () => randomUUID(),
      newToken: () => randomBytes(32).toString('base64url'),
    },
    log: pino({ level: 'error' }, { write: (line: string) => errors.push(line) }),
    ...more,
  });
  const url = `http://localhost:${String(server.port)}`;
  return {
    ...server,
    folder,
    databaseUrl: urlOf(database),
    url,
    errors,
    client: () => new TestClient(url),
    wait: (time) => {
      moved += time;
    },
    remove: async () => {
      await server.stop();
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const sampleFolder = fileURLToPath(new URL('../../sample-county/', import.meta.url));
