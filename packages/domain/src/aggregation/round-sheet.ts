import type { ScoreSheet } from '../score-sheet.js';

/** One assessor's sheet for one town in a round, with what the pipeline must know of it. */
export interface RoundSheet {
  /** Unique in the round; sums run in the order of these ids, so that the order of rows cannot matter [AGG2]. */
  readonly id: string;
  readonly town: string;
  readonly assessor: string;
  /** Id of a source of the aggregation. */
  readonly source: string;
  readonly submitted: boolean;
  /** The county's own decision (合议): where a town has one, it stands alone [RS1]. */
  readonly decides: boolean;
  readonly entries: ScoreSheet;
}

/** A person who may not score a town, and why: the sheet is kept and left out [SRC4]. */
export interface ConflictOfInterest {
  readonly assessor: string;
  readonly town: string;
  readonly reason: string;
}
