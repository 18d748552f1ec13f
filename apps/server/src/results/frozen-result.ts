import type { ComposedResult, ResultIndicator, SubmittedSheet, TownProfile } from '@fazhi/domain';
import type { AttainmentView } from '../reports/report-view.js';

/** An indicator of a published result with what the town is told about it. */
export type FrozenIndicator = ResultIndicator & {
  readonly comments: readonly string[];
  readonly quotes: readonly string[];
  readonly attainments: readonly AttainmentView[];
};

/** A published result: everything needed to compute it again, and no assessor's name. Kept as canonical JSON. */
export interface FrozenResult extends Omit<ComposedResult, 'indicators'> {
  readonly format: 'fazhi-result/1';
  readonly county: string;
  readonly town: string;
  readonly year: number;
  readonly profile: TownProfile;
  readonly rubricHash: string;
  readonly planHash: string;
  readonly report: { readonly sha256: string; readonly fileName: string; readonly version: number };
  readonly indicators: readonly FrozenIndicator[];
  /** The sheets that were there, without names. */
  readonly judgements: readonly SubmittedSheet[];
  readonly publishedAt: string;
}
