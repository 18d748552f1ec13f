import type { Bilingual } from '@fazhi/domain';
import { parse } from 'yaml';
import { readDataFile } from './data-file.js';

/** What people call each kind of evidence (data/evidence-kinds.yaml), by its id. English is the id in words. */
export function evidenceKindNames(): Readonly<Record<string, Bilingual>> {
  const groups = parse(readDataFile('evidence-kinds.yaml')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return Object.fromEntries(
    Object.values(groups)
      .flatMap((kinds) => Object.entries(kinds))
      .map(([id, zh]) => [id, { zh, en: id.replaceAll('-', ' ') }]),
  );
}
