import type { Placed } from '../placed.js';
import type { Proposal } from '../proposal.js';

/** One indicator that the rules propose for a sentence, with the signs by which it is judged whether the sentence speaks of it. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly indicator: string;
  readonly own: readonly Placed[];
  /** In the order of `SIGNS`. */
  readonly signs: readonly number[];
}
