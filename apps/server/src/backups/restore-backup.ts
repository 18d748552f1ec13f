import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { createDataSource } from '../database/create-data-source.js';
import type { DatabasePlace } from '../database/database-place.js';
import { MIGRATIONS } from '../database/migrations.js';
import { FriendlyError } from '../friendly-error.js';
import { syncFile } from '../sync-file.js';
import { checkBackup } from './check-backup.js';
import { digestTables } from './digest-tables.js';
import { DATABASE_FILES, type Manifest, type TableDigest } from './manifest.js';
import { runPostgresProgram } from './run-postgres-program.js';

/** A backup, and the empty place that it goes to. */
export interface RestoreWanted {
  readonly backup: string;
  readonly place: DatabasePlace;
  readonly dataFolder: string;
  readonly pgRestore?: string;
}

/**
 * Puts a backup in place and proves that what lies there now equals what was backed up, table by table and file by file. Nothing is ever put over
 * something else: the database must not exist (SQLite) or have no tables (PostgreSQL).
 * @throws FriendlyError when the backup was changed, is of the other kind of database or of a newer version, or the place is not empty
 */
export async function restoreBackup({
  backup,
  place,
  dataFolder,
  pgRestore = 'pg_restore',
}: RestoreWanted): Promise<Manifest> {
  const check = await checkBackup(backup);
  if (!check.ok)
    throw new FriendlyError({
      zh: `备份不完整，没有恢复：${check.problems.map(({ zh }) => zh).join('；')}`,
      en: `The backup is not whole; nothing was restored: ${check.problems.map(({ en }) => en).join('; ')}`,
    });
  const { manifest } = check;
  refuseOther(manifest, place);
  await refuseFull(place);
  // The files first: a restore that breaks off leaves no database, which would look whole and name files that are not there.
  for (const { path: name } of manifest.files)
    if (name.startsWith('files/')) {
      const parts = name.split('/');
      await putFile(path.join(backup, ...parts), path.join(dataFolder, ...parts));
    }
  const databaseFile = path.join(backup, DATABASE_FILES[place.kind]);
  if (place.kind === 'sqlite') await putFile(databaseFile, place.file);
  else {
    const into = `--dbname=${databaseOf(place.url)}`;
    await runPostgresProgram(
      pgRestore,
      ['--no-owner', '--exit-on-error', '--single-transaction', into, databaseFile],
      place.url,
    );
  }
  const wrong = findDifferences(manifest.tables, await digestPlace(place));
  if (wrong.length > 0)
    throw new FriendlyError({
      zh: `恢复出来的与备份不同：${wrong.join('、')}`,
      en: `What was restored differs from the backup: ${wrong.join(', ')}`,
    });
  return manifest;
}

function refuseOther({ database }: Manifest, place: DatabasePlace): void {
  if (database.kind !== place.kind)
    throw new FriendlyError({
      zh: `这是 ${database.kind} 的备份，现在的设置是 ${place.kind}`,
      en: `This is a backup of ${database.kind}; the settings say ${place.kind}`,
    });
  const known = MIGRATIONS.map(({ name }) => name);
  if (database.newestMigration !== '' && !known.includes(database.newestMigration))
    throw new FriendlyError({
      zh: '备份来自更新的版本，请先更新程序',
      en: 'The backup was made by a newer version; update the program first',
    });
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

async function refuseFull(place: DatabasePlace): Promise<void> {
  const isFull = place.kind === 'sqlite' ? existsSync(place.file) : (await digestPlace(place)).length > 0;
  if (!isFull) return;
  const where = place.kind === 'sqlite' ? place.file : databaseOf(place.url);
  throw new FriendlyError({
    zh: `${where} 里已有数据，没有恢复。请用 FAZHI_DATA（或 DATABASE_URL）指定一个空的地方`,
    en: `${where} already holds data; nothing was restored. Name an empty place by FAZHI_DATA (or DATABASE_URL)`,
  });
}

/** Copies under another name and syncs before the file gets its own. */
async function putFile(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, unfinished);
  await syncFile(unfinished);
  await rename(unfinished, to);
}

async function digestPlace(place: DatabasePlace): Promise<readonly TableDigest[]> {
  const source = await createDataSource(place, 'read');
  const runner = source.createQueryRunner();
  try {
    if (place.kind === 'sqlite') return await digestTables(runner);
    await runner.startTransaction();
    const digests = await digestTables(runner);
    await runner.commitTransaction();
    return digests;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

function findDifferences(was: readonly TableDigest[], is: readonly TableDigest[]): readonly string[] {
  const found = new Map(is.map((one) => [one.table, one]));
  const changed = was.filter(({ table, rows, digest }) => {
    const now = found.get(table);
    return now?.rows !== rows || now.digest !== digest;
  });
  const known = new Set(was.map(({ table }) => table));
  return [...changed, ...is.filter(({ table }) => !known.has(table))].map(({ table }) => table);
}
