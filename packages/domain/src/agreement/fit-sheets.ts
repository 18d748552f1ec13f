import { compareIds } from '../aggregation/compare-ids.js';
import { elementAt } from '../aggregation/element-at.js';
import { fitAdditive, type AdditiveFit } from '../aggregation/fit-additive.js';
import { notComputable, type Computed } from './computed.js';
import type { SheetScore } from './sheet-totals.js';

/** The additive model over whole sheets. */
export interface SheetFit {
  readonly assessors: readonly string[];
  /** By sheet: the place of its assessor. */
  readonly column: Int32Array;
  readonly fit: Extract<AdditiveFit, { connected: true }>;
  /** Residual variance, hundredths squared. */
  readonly variance: number;
}

/** Fits town + assessor to the sheets' totals [SEV2]. @param towns how many towns the round has */
export function fitSheets(scores: readonly SheetScore[], towns: number): Computed<SheetFit> {
  const assessors = [...new Set(scores.map(({ sheet }) => sheet.assessor))].sort(compareIds);
  if (assessors.length < 2) return notComputable('too-few-assessors');
  const place = new Map(assessors.map((assessor, index) => [assessor, index]));
  const column = Int32Array.from(scores, ({ sheet }) => Number(place.get(sheet.assessor)));
  const fit = fitAdditive({
    rows: towns,
    columns: assessors.length,
    row: Int32Array.from(scores, ({ town }) => town),
    column,
    value: Float64Array.from(scores, ({ total }) => total),
    weight: new Float64Array(scores.length).fill(1),
  });
  if (!fit.connected) return notComputable('not-connected');
  if (fit.degreesOfFreedom < 1) return notComputable('no-repeated-scores');
  const squares = fit.residual.reduce((sum, residual) => sum + residual * residual, 0);
  return { state: 'computed', assessors, column, fit, variance: squares / fit.degreesOfFreedom };
}

/** The generalised inverse's entry for two assessors. */
export function inverseAt({ fit, assessors }: SheetFit, first: number, second: number): number {
  return elementAt(fit.inverse, first * assessors.length + second);
}
