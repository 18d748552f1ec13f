import type { Level, SheetEntry } from '@fazhi/domain';
import type { EntryState } from './entry-state.js';

interface LooseEntry {
  readonly state: EntryState;
  readonly level?: number | null;
  readonly basis?: string | null;
}

/** The union of the domain from separate columns or fields; null where they do not fit together. */
export function toSheetEntry({ state, level, basis }: LooseEntry): SheetEntry | null {
  switch (state) {
    case 'level':
      return isLevel(level) ? { state, level } : null;
    case 'not-applicable': {
      const text = (basis ?? '').trim();
      return text === '' ? null : { state, basis: text };
    }
    case 'not-scored':
    case 'cannot-judge':
      return { state };
  }
}

function isLevel(level: number | null | undefined): level is Level {
  return level === 0 || level === 1 || level === 2 || level === 3 || level === 4;
}
