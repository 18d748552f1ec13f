import { readFileSync } from 'node:fs';

/** A file of the package's data folder, as text. */
export function readDataFile(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}
