import type { FieldCheckReason } from '@fazhi/domain';
import type { ProofView } from '../proofs/proof-view.js';
import type { IndicatorView } from '../rounds/round-view.js';
import type { Found } from './found.js';

export interface FieldCheckItemView {
  readonly id: string;
  readonly indicator: IndicatorView;
  /** None while they would tell of sheets that are not open yet. */
  readonly reasons: readonly FieldCheckReason[];
  readonly quotes: readonly string[];
  readonly found: Found | null;
  readonly note: string;
  readonly level: number | null;
  readonly version: number;
  readonly proofs: readonly ProofView[];
}

/** A town's form. */
export interface FieldCheckView {
  readonly id: string;
  readonly townYearId: string;
  readonly drawnAt: Date;
  readonly visitedOn: string;
  readonly visitors: string;
  readonly signedName: string;
  readonly signedRole: string;
  readonly signedAt: Date | null;
  readonly objection: string;
  readonly submittedAt: Date | null;
  readonly version: number;
  readonly items: readonly FieldCheckItemView[];
  /** The signed paper and what else goes with the whole form. */
  readonly proofs: readonly ProofView[];
}
