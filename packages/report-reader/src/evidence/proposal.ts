import type { Sentence } from '../text/clauses.js';
import type { Placed } from './placed.js';

/** What the rules find in one sentence, before it is judged what of it the sentence speaks of. */
export interface Proposal {
  readonly sentence: Sentence;
  readonly placed: readonly Placed[];
  /** Those of `placed` that are no mere mention by the rules. */
  readonly kept: ReadonlySet<Placed>;
  /** What the heading is about, and what the sentence before in its paragraph was: indicators. */
  readonly heading: readonly string[];
  readonly before: ReadonlySet<string>;
  /** Positions of clauses that tell of the year's work. */
  readonly told: ReadonlySet<number>;
  /** Without words of its own: taken from the sentence before or the heading. */
  readonly isInherited: boolean;
}
