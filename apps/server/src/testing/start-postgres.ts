import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../database/database.js';
import { findPostgres } from './find-postgres.js';
import { TEMPLATE_DATABASE } from './test-database.js';

const run = promisify(execFile);
/** Debian's "nobody": PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const PATIENCE = 60_000;

let stop: (() => Promise<void>) | undefined;

/** Starts a real PostgreSQL of its own for the tests, on a loopback port and in a temporary folder. */
export async function setup(): Promise<void> {
  const programs = findPostgres();
  if (programs === null) throw new Error('PostgreSQL is not installed');
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (isRoot) for (const owned of [folder, passwordFile]) await chown(owned, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  await run(
    path.join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'fazhi',
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      `--pwfile=${passwordFile}`,
    ],
    { ...as, cwd: folder },
  );
  const port = await freePort();
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=400', 'listen_addresses=127.0.0.1'];
  // a time zone far from UTC shows what would be eight hours off
  settings.push('timezone=Asia/Shanghai', `unix_socket_directories=${process.platform === 'win32' ? '' : folder}`);
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  const url = `postgres://fazhi:${password}@127.0.0.1:${String(port)}/postgres`;
  await waitFor(url);
  await makeTemplate(url);
  process.env['FAZHI_TEST_POSTGRES_SERVER'] = url;
  stop = async () => {
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}

/** Stops it after the last test. */
export async function teardown(): Promise<void> {
  await stop?.();
}

/** A database at the newest schema, of which every test gets a copy: copying is quicker than migrating. */
async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE "${TEMPLATE_DATABASE}"`);
  await client.end();
  const at = new URL(url);
  at.pathname = `/${TEMPLATE_DATABASE}`;
  const database = await openDatabase({ kind: 'postgres', url: at.href });
  await database.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function waitFor(url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
