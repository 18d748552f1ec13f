import type { ProofView } from '../proofs/proof-view.js';
import type { AppealChannel, AppealState } from './appeal-state.js';

export interface AppealView {
  readonly id: string;
  readonly townYearId: string;
  readonly indicator: string;
  readonly channel: AppealChannel;
  readonly text: string;
  readonly quote: string;
  readonly state: AppealState;
  readonly levelBefore: number | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly newLevel: number | null;
  readonly reason: string | null;
  readonly isByCommittee: boolean;
  readonly version: number;
  readonly proofs: readonly ProofView[];
  /** Whether whoever asks decides it now. */
  readonly mayDecide: boolean;
}

/** Another town that was judged alike on the same grounds: what holds for one holds for the other. */
export interface SimilarTownView {
  readonly townYearId: string;
  readonly town: string;
  readonly level: number;
  readonly hasAppealed: boolean;
}

/** How a round hears appeals. */
export interface AppealRuleView {
  readonly roundId: string;
  readonly days: number;
  /** The last day, by the county's clocks; null before towns are told, and where the working days are not entered. */
  readonly until: string | null;
  readonly isOpen: boolean;
  /** Lead only. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly isMember: boolean }[];
  readonly version: number;
}
