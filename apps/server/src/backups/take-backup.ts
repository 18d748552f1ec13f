import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabasePlace } from '../database/database-place.js';
import { FriendlyError } from '../friendly-error.js';
import { sha256 } from '../sha256.js';
import { syncFile } from '../sync-file.js';
import { hashFile } from './hash-file.js';
import { listFiles } from './list-files.js';
import { DATABASE_FILES, MANIFEST, MANIFEST_HASH, type BackedUpFile, type Manifest } from './manifest.js';
import { snapshotDatabase } from './snapshot-database.js';

/** What to back up, and where to. */
export interface BackupWanted {
  readonly place: DatabasePlace;
  readonly dataFolder: string;
  /** Gets a folder of its own in here, named by the time. */
  readonly target: string;
  readonly now: Date;
  readonly pgDump?: string;
  /** Told after every file, how many of how many. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Copies everything that an installation keeps, while it runs: the database at one moment, then the files. A file is on the disk before any row
 * names it and is never changed, so every file that the copied rows name is there to be copied.
 * @returns the backup's folder
 * @throws FriendlyError where a stored file is not what its name says: the backup is not taken
 */
export async function takeBackup(
  wanted: BackupWanted,
): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const name = `fazhi-${wanted.now.toISOString().replaceAll(/[:.]/gu, '-')}`;
  const final = path.join(wanted.target, name);
  // what breaks off keeps this name, and is never taken for a backup
  const folder = `${final}.unfinished`;
  await mkdir(folder, { recursive: true });
  const described = await snapshotDatabase(wanted.place, folder, wanted.pgDump);
  const kept = await listFiles(path.join(wanted.dataFolder, 'files'));
  const files: BackedUpFile[] = [];
  const databaseFile = DATABASE_FILES[wanted.place.kind];
  files.push({ path: databaseFile, ...(await hashFile(path.join(folder, databaseFile))) });
  for (const [number, file] of kept.entries()) {
    const copy = path.join(folder, 'files', ...file.split('/'));
    await mkdir(path.dirname(copy), { recursive: true });
    await copyFile(path.join(wanted.dataFolder, 'files', ...file.split('/')), copy);
    const is = await hashFile(copy);
    if (is.sha256 !== path.basename(file))
      throw new FriendlyError({
        zh: `文件 files/${file} 的内容与它的名字不符，可能磁盘有误；没有备份成。先运行 npm run doctor`,
        en: `The file files/${file} is not what its name says; the disk may be at fault. Nothing was backed up: run npm run doctor first`,
      });
    files.push({ path: `files/${file}`, ...is });
    wanted.progress?.(number + 1, kept.length);
  }
  const manifest: Manifest = { format: 1, takenAt: wanted.now.toISOString(), ...described, files };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeSynced(path.join(folder, MANIFEST), text);
  await writeSynced(path.join(folder, MANIFEST_HASH), `${sha256(text)}\n`);
  await rename(folder, final);
  return { folder: final, manifest };
}

async function writeSynced(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await syncFile(file);
}
