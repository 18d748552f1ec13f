import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const WHOLE = /^fazhi-\d{4}-\d\d-\d\dT[\d-]+Z$/u;

/**
 * Removes all but the newest backups of a folder, and what earlier ones left unfinished. Nothing with another name is touched.
 * @param keep how many stay, at least 1
 * @returns the names of the backups removed
 */
export async function pruneBackups(folder: string, keep: number): Promise<readonly string[]> {
  const names = await readdir(folder);
  const whole = names.filter((name) => WHOLE.test(name)).sort();
  const old = whole.slice(0, Math.max(0, whole.length - keep));
  const newest = whole.at(-1) ?? '';
  const broken = names.filter(
    (name) => name.endsWith('.unfinished') && WHOLE.test(name.slice(0, -11)) && name < newest,
  );
  for (const name of [...old, ...broken]) await rm(path.join(folder, name), { recursive: true });
  return old;
}
