import type { Bilingual, ComposedResult, ResultIndicator, SubmittedSheet, TownProfile } from '@fazhi/domain';
import type { AttainmentView } from '../reports/report-view.js';

/** An indicator of a published result with what the town is told about it. */
export type FrozenIndicator = ResultIndicator & {
  readonly comments: readonly string[];
  readonly quotes: readonly string[];
  readonly attainments: readonly AttainmentView[];
};

/** A bonus, deduction or veto as the town is told of it. Points in hundredths. */
export interface FrozenAdjustment extends Bilingual {
  readonly group: 'completeness' | 'bonus' | 'deductions' | 'vetoes';
  readonly item: string;
  readonly basis: string;
  readonly counted: number;
  readonly reason: Bilingual;
}

/** What lies outside a town's indicators, and how its grade came about. Points in hundredths. */
export interface FrozenOutside {
  readonly base: number;
  readonly adjusted: number;
  readonly adjustments: readonly FrozenAdjustment[];
  /** What held the grade, or moved it. */
  readonly gradeNotes: readonly Bilingual[];
  /** The two grades between which the committee must choose; null where the grade is settled. */
  readonly gradeBetween: readonly [string, string] | null;
  /** In the county's overall appraisal; null where there is no conversion, or the grade that it needs is open. */
  readonly converted: number | null;
}

/** A published result: everything needed to compute it again, and no assessor's name. Kept as canonical JSON. */
export interface FrozenResult extends Omit<ComposedResult, 'indicators' | 'rule'> {
  /** `county-pipeline`: computed with the whole county, by the round's declared scoring; the county's seal says everything that it follows from. */
  readonly rule: ComposedResult['rule'] | 'county-pipeline';
  readonly format: 'fazhi-result/1';
  readonly county: string;
  readonly town: string;
  readonly year: number;
  readonly profile: TownProfile;
  readonly rubricHash: string;
  readonly planHash: string;
  /** Null for a town that was scored without one. */
  readonly report: { readonly sha256: string; readonly fileName: string; readonly version: number } | null;
  readonly indicators: readonly FrozenIndicator[];
  /** The sheets that were there, without names. */
  readonly judgements: readonly SubmittedSheet[];
  /** Null where it was frozen before it was published. */
  readonly publishedAt: string | null;
  /** Null in a round without phases. */
  readonly outside: FrozenOutside | null;
}
