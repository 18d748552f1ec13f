import type { Level } from './rubric.js';

/** One indicator on a sheet. "Not scored yet" is a state of its own, never a zero. */
export type SheetEntry =
  | { readonly state: 'not-scored' }
  | { readonly state: 'level'; readonly level: Level }
  /** For a rule of shortfall or rate: the value in the rule's unit; a rate in percent. */
  | { readonly state: 'measured'; readonly value: number }
  /** For a checklist: the ids of what is missing; everything else was found. */
  | { readonly state: 'checked'; readonly missing: readonly string[] }
  /** For a rule of events: how often each occurred, by the event's id; 0 where absent. */
  | { readonly state: 'counted'; readonly counts: Readonly<Record<string, number>> }
  | { readonly state: 'not-applicable'; readonly basis: string }
  | { readonly state: 'cannot-judge' };

/** One assessor's entries for one report (评分表), by indicator id. An indicator without an entry is not scored yet. */
export type ScoreSheet = Readonly<Record<string, SheetEntry>>;
