import type { Aggregation, ConversionFormula, Rubric } from '@fazhi/domain';
import type { SheetSource } from '../sheets/sheet-source.js';

/** How a round makes one result of its sheets: declared before, stored with the result. */
export interface ScoringSettings {
  /** Whole numbers, relative to each other; 0 is shown and counts for nothing. One for each source, in their order. */
  readonly weights: Readonly<Record<SheetSource, number>>;
  readonly combine: Aggregation['combine'];
  /** Drop a source's highest and lowest entry where it has at least this many; null: keep all. */
  readonly trimFrom: number | null;
  /** Percent of an indicator's full marks by which assessors may lie apart before the lead must decide. */
  readonly tolerance: number;
  /** Percent of the towns scored that may have the highest grade; null: no quota. */
  readonly quota: number | null;
  /** How results are folded into the county's overall appraisal; null: not at all. */
  readonly conversion: ConversionFormula | null;
  /** Whether the published ranking shows its bands to everybody who may see it. */
  readonly showsBands: boolean;
}

/** What holds where the county has said nothing: desk review and field check alike, plain means, one level of tolerance, the rubric's own quota. */
export function defaultScoring(rubric: Rubric): ScoringSettings {
  const quota = rubric.grades[0]?.quota ?? null;
  return {
    weights: { desk: 100, 'field-check': 100, 'third-party': 0, 'self-assessment': 0 },
    combine: 'mean',
    trimFrom: null,
    tolerance: 25,
    quota: quota === null ? null : Math.round(quota * 100),
    conversion: null,
    showsBands: true,
  };
}
