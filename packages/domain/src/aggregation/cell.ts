import type { EntryScore } from '../score-entry.js';
import type { IndicatorDecision } from './county-input.js';
import type { RoundSheet } from './round-sheet.js';

/** One sheet's entry for an indicator on its way through the pipeline. */
export interface CellEntry {
  readonly sheet: RoundSheet;
  readonly kind: EntryScore['kind'];
  /** Hundredths; null where the entry has no points. */
  readonly points: number | null;
  /** Why the entry does not count; null where it does. */
  leftOut: 'weightless' | 'open' | 'abstained' | 'excluded' | 'highest' | 'lowest' | 'county-decided' | null;
  /** Its share of the cell, 0 to 1; 0 where it is left out [SRC1]. */
  weight: number;
  /** The assessor's severity taken off before averaging, unrounded hundredths; 0 outside the additive model [AGG7]. */
  severity: number;
}

/** Why an indicator has no outcome. */
export type Undecided = 'open' | 'nobody-judged' | 'judged-two-ways' | 'not-connected';

/** What all sheets together say of one indicator of one town. Points in hundredths. */
export interface Cell {
  readonly indicator: string;
  readonly maxPoints: number;
  readonly entries: readonly CellEntry[];
  /** The county's decision that it follows instead of its entries; null where there is none [MOD7]. */
  readonly decision: IndicatorDecision | null;
  state: 'scored' | 'not-applicable' | 'informs-only' | 'undecided';
  undecided: Undecided | null;
  /** Why it is not applicable; null otherwise. */
  basis: string | null;
  /** Before rounding; null where it is not scored. */
  exact: number | null;
  /** Rounded once, within 0 and the full marks [AGG8]; null where it is not scored. */
  points: number | null;
}
