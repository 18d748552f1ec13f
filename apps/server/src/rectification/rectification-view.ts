import type { ProofView } from '../proofs/proof-view.js';
import type { RectificationOrigin, RectificationState } from './rectification-state.js';

/** One step in the life of an item; who took it is in the record. */
export interface RectificationStepView {
  readonly at: Date;
  /** The state that it led to. */
  readonly state: RectificationState;
  readonly reason: string | null;
}

export interface RectificationItemView {
  readonly id: string;
  readonly townYearId: string;
  readonly origin: RectificationOrigin;
  readonly indicator: string | null;
  readonly text: string;
  readonly quote: string;
  /** YYYY-MM-DD by the county's clocks. */
  readonly deadline: string;
  /** The last day is over and the item is not struck off. */
  readonly isOverdue: boolean;
  readonly state: RectificationState;
  readonly answer: string;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly version: number;
  readonly proofs: readonly ProofView[];
  readonly steps: readonly RectificationStepView[];
}

/** Something that a town's result suggests should be mended. The lead decides. */
export interface RectificationProposalView {
  /** The same as long as the result is the same. */
  readonly key: string;
  readonly origin: RectificationOrigin;
  readonly indicator: string | null;
  readonly text: string;
  readonly quote: string;
  readonly isTaken: boolean;
}
