import { createHash } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import type { DatabasePlace } from '../database/database-place.js';

/** What the PostgreSQL of the tests copies new databases from. */
export const TEMPLATE_DATABASE = 'fazhi_template';

/** A database for tests that belongs to a folder: asked for twice, it is the same one. */
export interface TestDatabase {
  readonly place: DatabasePlace;
  readonly remove: () => Promise<void>;
}

/**
 * SQLite in the folder, or a database of its own on the PostgreSQL server that the tests started, where they run on it:
 * at the newest schema, or empty.
 */
export async function openTestDatabase(folder: string, { isEmpty = false } = {}): Promise<TestDatabase> {
  const server = process.env['FAZHI_TEST_ON'] === 'postgres' ? (process.env['FAZHI_TEST_POSTGRES_SERVER'] ?? '') : '';
  if (server === '')
    return {
      place: { kind: 'sqlite', file: path.join(folder, 'fazhi.sqlite') },
      remove: () => Promise.resolve(),
    };
  const name = `fazhi_${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 24)}`;
  const ask = async (query: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(query);
    } finally {
      await client.end();
    }
  };
  await ask(`CREATE DATABASE "${name}" TEMPLATE "${isEmpty ? 'template0' : TEMPLATE_DATABASE}"`).catch(
    (error: unknown) => {
      const there = error instanceof Error && 'code' in error && error.code === '42P04';
      if (!there) throw error;
    },
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    place: { kind: 'postgres', url: url.href },
    remove: () => ask(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** What DATABASE_URL must say to find it; empty where the data folder holds it. */
export function urlOf({ place }: TestDatabase): string {
  return place.kind === 'postgres' ? place.url : '';
}
