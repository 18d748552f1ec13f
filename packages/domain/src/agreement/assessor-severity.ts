import { elementAt } from '../aggregation/element-at.js';
import type { Computed } from './computed.js';
import { fitSheets, inverseAt } from './fit-sheets.js';
import type { SheetScore } from './sheet-totals.js';
import { tQuantile } from './t-quantile.js';

/** How far an assessor lies from the average assessor. Hundredths of a total; below 0 is severe, above 0 mild. */
export interface Severity {
  readonly assessor: string;
  readonly sheets: number;
  readonly severity: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Each assessor's severity, apart from which towns they happened to get [SEV2]: the additive model's assessor effects, which add up to 0, with
 * intervals from Student's t. Shown, never applied behind anybody's back.
 * @param towns how many towns the round has
 */
export function assessorSeverity(
  scores: readonly SheetScore[],
  towns: number,
  confidence = 0.95,
): Computed<{ readonly assessors: readonly Severity[] }> {
  const fitted = fitSheets(scores, towns);
  if (fitted.state !== 'computed') return fitted;
  const { fit, column, variance } = fitted;
  const t = tQuantile(confidence, fit.degreesOfFreedom);
  return {
    state: 'computed',
    assessors: fitted.assessors.map((assessor, place) => {
      const severity = elementAt(fit.columnEffect, place);
      const standardError = Math.sqrt(variance * inverseAt(fitted, place, place));
      return {
        assessor,
        sheets: column.filter((at) => at === place).length,
        severity,
        standardError,
        lower: severity - t * standardError,
        upper: severity + t * standardError,
      };
    }),
  };
}
