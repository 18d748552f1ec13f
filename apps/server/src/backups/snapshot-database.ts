import path from 'node:path';
import type { QueryRunner } from 'typeorm';
import { createDataSource } from '../database/create-data-source.js';
import type { DatabasePlace } from '../database/database-place.js';
import { syncFile } from '../sync-file.js';
import { digestTables } from './digest-tables.js';
import { DATABASE_FILES, type Manifest } from './manifest.js';
import { runPostgresProgram } from './run-postgres-program.js';

/**
 * Copies the database as it is at one moment into a folder, while others go on writing to it.
 * @param pgDump PostgreSQL's program for that, on the PATH unless told otherwise
 * @throws FriendlyError when PostgreSQL's programs are missing or fail
 */
export async function snapshotDatabase(
  place: DatabasePlace,
  folder: string,
  pgDump = 'pg_dump',
): Promise<Pick<Manifest, 'database' | 'tables'>> {
  const copy = path.join(folder, DATABASE_FILES[place.kind]);
  const described =
    place.kind === 'sqlite' ? await snapshotFile(place.file, copy) : await dumpServer(place.url, copy, pgDump);
  await syncFile(copy);
  return described;
}

async function snapshotFile(file: string, copy: string): Promise<Pick<Manifest, 'database' | 'tables'>> {
  const source = await createDataSource({ kind: 'sqlite', file }, 'write');
  try {
    await source.query('VACUUM INTO ?', [copy]);
  } finally {
    await source.destroy();
  }
  const copied = await createDataSource({ kind: 'sqlite', file: copy }, 'read');
  const runner = copied.createQueryRunner();
  try {
    return {
      database: { kind: 'sqlite', newestMigration: await newestMigration(runner) },
      tables: await digestTables(runner),
    };
  } finally {
    await runner.release();
    await copied.destroy();
  }
}

async function dumpServer(url: string, copy: string, pgDump: string): Promise<Pick<Manifest, 'database' | 'tables'>> {
  const source = await createDataSource({ kind: 'postgres', url }, 'read');
  const runner = source.createQueryRunner();
  try {
    // The dump and the digests look at the very same moment.
    await runner.startTransaction('REPEATABLE READ');
    const [exported] = (await runner.query('SELECT pg_export_snapshot() AS snapshot')) as { snapshot: string }[];
    const described = {
      database: { kind: 'postgres', newestMigration: await newestMigration(runner) },
      tables: await digestTables(runner),
    } as const;
    const snapshot = `--snapshot=${exported?.snapshot ?? ''}`;
    await runPostgresProgram(pgDump, ['--format=custom', '--no-owner', snapshot, `--file=${copy}`], url);
    await runner.commitTransaction();
    return described;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

async function newestMigration(runner: QueryRunner): Promise<string> {
  const [newest] = (await runner.query('SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1')) as {
    name: string;
  }[];
  return newest?.name ?? '';
}
