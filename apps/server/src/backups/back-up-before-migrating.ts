import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { createDataSource } from '../database/create-data-source.js';
import type { DatabasePlace } from '../database/database-place.js';
import { FriendlyError } from '../friendly-error.js';
import { takeBackup } from './take-backup.js';

/** The folder in the data folder for backups that the server takes by itself. */
const OWN_BACKUPS = 'backups';

/**
 * Backs up what is there before a newer program changes its tables. Nothing is done where there is no database yet, or nothing to change.
 * Without PostgreSQL's programs the start goes on and says so: whoever runs a PostgreSQL backs it up.
 * @returns the backup's folder, or null where none was taken
 */
export async function backUpBeforeMigrating(
  place: DatabasePlace,
  dataFolder: string,
  { now, log }: { readonly now: Date; readonly log: Logger },
): Promise<string | null> {
  if (!(await isBehind(place))) return null;
  try {
    const { folder } = await takeBackup({ place, dataFolder, target: path.join(dataFolder, OWN_BACKUPS), now });
    log.warn({ folder }, 'backed up before migrating');
    return folder;
  } catch (error) {
    if (place.kind === 'sqlite' || !(error instanceof FriendlyError)) throw error;
    log.warn({ reason: error.text.en }, 'migrating without a backup');
    return null;
  }
}

async function isBehind(place: DatabasePlace): Promise<boolean> {
  if (place.kind === 'sqlite' && !existsSync(place.file)) return false;
  const source = await createDataSource(place, 'read');
  const runner = source.createQueryRunner();
  try {
    return (await runner.hasTable('migration')) && (await source.showMigrations());
  } finally {
    await runner.release();
    await source.destroy();
  }
}
