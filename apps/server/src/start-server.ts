import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { backUpBeforeMigrating } from './backups/back-up-before-migrating.js';
import type { DatabasePlace } from './database/database-place.js';
import { openDatabase } from './database/database.js';
import type { Database } from './database/database.js';
import { createPaperPool } from './exports/paper-pool.js';
import { buildApiSchema } from './graphql/build-api-schema.js';
import { createApollo } from './graphql/create-apollo.js';
import { createApp } from './http/create-app.js';
import { LettersQueue } from './letters/letters-queue.js';
import { FileStore } from './reports/file-store.js';
import { createReadingPool } from './reports/reading-pool.js';
import { ReadingQueue } from './reports/reading-queue.js';
import { RoundShelf } from './rounds/round-shelf.js';
import { createServices } from './services.js';
import type { Services } from './services.js';
import type { Surroundings } from './surroundings.js';

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Folder for database and files. */
  readonly dataFolder: string;
  readonly database: DatabasePlace;
  readonly isProduction: boolean;
  /** The cookie travels over https only, whatever the request looks like. */
  readonly isAlwaysSecure: boolean;
  readonly adminFolder: string;
  /** The built worker that reads reports. */
  readonly workerFile: URL;
  /** Milliseconds for one report. */
  readonly readingTimeLimit: number;
  readonly surroundings: Surroundings;
  readonly log: Logger;
  /** Runs when everything stands, before the first request is answered. */
  readonly prepare?: (parts: PreparedParts) => Promise<void>;
}

/** What preparations (the sample county, the first administrator's link) work with. */
export interface PreparedParts {
  readonly database: Database;
  readonly services: Services;
  readonly files: FileStore;
  readonly queue: ReadingQueue;
  readonly lettersQueue: LettersQueue;
  readonly port: number;
}

export interface RunningServer extends PreparedParts {
  /** Finishes what it began, then closes everything. */
  readonly stop: () => Promise<void>;
}

/** Reports read at once: one beside the thread that answers, which suits two cores. */
const READERS = 1;
/** Milliseconds for requests under way when the server stops. */
const CLOSING_PATIENCE = 15_000;

/** Binds the port first, so that a second start stops before it touches the data; answers requests when everything stands. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataFolder, surroundings, log } = options;
  let handle: RequestListener = (_request, response) => {
    response
      .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' })
      .end('正在启动，请稍候 / starting\n');
  };
  const http = createServer((request, response) => {
    handle(request, response);
  });
  const port = await listen(http, options.port);

  await backUpBeforeMigrating(options.database, path.resolve(dataFolder), { now: surroundings.now(), log });
  const database = await openDatabase(options.database);
  const files = new FileStore(path.resolve(dataFolder));
  await files.open();
  const shelf = new RoundShelf();
  const pool = createReadingPool({
    threads: READERS,
    timeLimit: options.readingTimeLimit,
    workerFile: options.workerFile,
  });
  const queue = new ReadingQueue({ database, shelf, files, pool, surroundings, log, atOnce: READERS });
  const paperPool = createPaperPool();
  const lettersQueue = new LettersQueue({ database, shelf, files, pool: paperPool, surroundings, log });
  const services = createServices({ database, surroundings, shelf, queue, files, paperPool, lettersQueue });
  const apollo = createApollo(await buildApiSchema(), options.isProduction, log);
  await apollo.start();
  const parts: PreparedParts = { database, services, files, queue, lettersQueue, port };

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await closeHttp(http);
    await apollo.stop();
    await queue.close();
    await lettersQueue.close();
    await database.close();
  };
  try {
    await queue.resume();
    await lettersQueue.resume();
    await options.prepare?.(parts);
  } catch (error) {
    await stop();
    throw error;
  }
  const isSecure = (request: Request) =>
    options.isAlwaysSecure || (options.isProduction && request.get('x-forwarded-proto') === 'https');
  const app = createApp({ database, services, files, apollo, adminFolder: options.adminFolder, isSecure, log });
  handle = (request, response) => {
    app(request, response);
  };
  return { ...parts, stop: () => (stopping ??= stop()) };
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}

/** Takes no new connection and lets running requests finish; one that hangs is cut off after a while. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      http.closeAllConnections();
    }, CLOSING_PATIENCE);
    http.close(() => {
      clearTimeout(patience);
      resolve();
    });
    http.closeIdleConnections();
  });
}
