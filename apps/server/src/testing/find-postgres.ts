import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ENDING = process.platform === 'win32' ? '.exe' : '';

/** Where Debian and its like, and the installer for Windows, put each version of PostgreSQL. */
const HOMES = ['/usr/lib/postgresql', 'C:\\Program Files\\PostgreSQL'];

/**
 * The folder of PostgreSQL's programs on this machine: FAZHI_POSTGRES_BIN, else the newest installed, else what PATH finds.
 * @returns null where there is none
 */
export function findPostgres(): string | null {
  const named = process.env['FAZHI_POSTGRES_BIN'] ?? '';
  const installed = HOMES.flatMap((home) =>
    existsSync(home)
      ? readdirSync(home)
          .sort((left, right) => Number(right) - Number(left))
          .map((version) => path.join(home, version, 'bin'))
      : [],
  );
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  const isWhole = (folder: string) =>
    folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name + ENDING)));
  return [named, ...installed, ...onPath].find(isWhole) ?? null;
}
