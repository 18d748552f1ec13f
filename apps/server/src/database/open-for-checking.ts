import { existsSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createDataSource } from './create-data-source.js';
import type { DatabasePlace } from './database-place.js';

/**
 * The database as it is, for a command that only reads: nothing is made or migrated.
 * @returns null where there is none, or it cannot be reached; `where` names it without a password
 */
export async function openForChecking(
  place: DatabasePlace,
): Promise<{ readonly where: string; readonly dataSource: DataSource | null }> {
  if (place.kind === 'sqlite') {
    const there = existsSync(place.file);
    return { where: place.file, dataSource: there ? await createDataSource(place, 'read') : null };
  }
  const { host, pathname } = new URL(place.url);
  try {
    return { where: `${host}${pathname}`, dataSource: await createDataSource(place, 'read') };
  } catch {
    return { where: `${host}${pathname}`, dataSource: null };
  }
}
