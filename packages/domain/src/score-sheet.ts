import type { Level } from './rubric.js';

/** One indicator on a sheet. "Not scored yet" is a state of its own, never a zero. */
export type SheetEntry =
  | { readonly state: 'not-scored' }
  | { readonly state: 'level'; readonly level: Level }
  | { readonly state: 'not-applicable'; readonly basis: string }
  | { readonly state: 'cannot-judge' };

/** One assessor's entries for one report (评分表), by indicator id. An indicator without an entry is not scored yet. */
export type ScoreSheet = Readonly<Record<string, SheetEntry>>;
