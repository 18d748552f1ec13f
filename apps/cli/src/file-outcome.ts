import type { SuggestedTown } from './rank-files.js';

/** What a command makes of each file: a line of JSON, a summary for people, or a row for the ranking. */
export type Wanted = 'json' | 'summary' | 'row';

/** What became of one file. Small and plain, so that it crosses a thread's boundary and no reading is kept. */
export type FileOutcome =
  | { readonly state: 'text'; readonly text: string }
  /** `notices`: what was odd about the file, in words. */
  | { readonly state: 'row'; readonly row: SuggestedTown; readonly notices: readonly string[] }
  | { readonly state: 'problem'; readonly reason: string };
