import type { EntryInput } from './entry-input.js';
import type { SheetEntryEntity } from './sheet-entry.entity.js';
import { toSheetEntry } from './to-sheet-entry.js';

/** What of an entry an assessor decides. */
export type EntryFields = Pick<
  SheetEntryEntity,
  'state' | 'level' | 'basis' | 'comment' | 'audience' | 'suggestionAction'
>;

/** An entry that nobody wrote. */
export const BLANK_ENTRY: EntryFields = {
  state: 'not-scored',
  level: null,
  basis: null,
  comment: '',
  audience: 'town',
  suggestionAction: 'none',
};

/** The fields of an entry; a level or basis left over from another state is dropped. */
export function toEntryFields(entry: EntryInput | EntryFields): EntryFields {
  const judged = toSheetEntry(entry);
  return {
    state: entry.state,
    level: judged?.state === 'level' ? judged.level : null,
    basis: judged?.state === 'not-applicable' ? judged.basis : null,
    comment: entry.comment,
    audience: entry.audience,
    suggestionAction: entry.suggestionAction,
  };
}

/** Whether two entries say the same. */
export function isSameEntry(one: EntryFields, other: EntryFields): boolean {
  return (Object.keys(BLANK_ENTRY) as (keyof EntryFields)[]).every((field) => one[field] === other[field]);
}
