import type { Aggregation } from '../aggregation/aggregation.js';
import { elementAt } from '../aggregation/element-at.js';
import type { Computed } from './computed.js';
import { fitSheets, inverseAt, type SheetFit } from './fit-sheets.js';
import type { SheetScore } from './sheet-totals.js';

/** What the assessors' scores would do if the same towns were scored again by people like them. Hundredths. */
export interface NoiseModel {
  readonly scores: readonly SheetScore[];
  /** By sheet, made as wide as the variance: least squares leaves residuals too small. */
  readonly residual: Float64Array;
  /** Of one sheet's total. */
  readonly standardDeviation: number;
  readonly degreesOfFreedom: number;
  /** What a new draw of noise would also do to the estimated severities; null where severity is not taken off. */
  readonly severity: SheetFit | null;
}

/**
 * Estimates the noise of one sheet's total [SEM1] [SEM2]: the residual of town + assessor where severity is taken off or strikes all towns alike
 * (everyone scored every town); the spread within towns, severity included, where a plain mean or median of different people stands.
 * @param towns how many towns the round has
 */
export function estimateNoise(
  scores: readonly SheetScore[],
  towns: number,
  combine: Aggregation['combine'],
): Computed<NoiseModel> {
  const fitted = fitSheets(scores, towns);
  if (fitted.state !== 'computed') return fitted;
  const { fit, column, variance } = fitted;
  const scoredTowns = new Set(scores.map(({ town }) => town)).size;
  const everyoneScoredAll = scores.length === scoredTowns * fitted.assessors.length;
  if (combine === 'additive' || everyoneScoredAll)
    return noiseOf(scores, fit.residual, variance, fit.degreesOfFreedom, combine === 'additive' ? fitted : null);
  const count = new Float64Array(towns);
  const sum = new Float64Array(towns);
  const spread = fit.residual.map(
    (residual, index) => residual + elementAt(fit.columnEffect, elementAt(column, index)),
  );
  scores.forEach(({ town }, index) => {
    count[town] = elementAt(count, town) + 1;
    sum[town] = elementAt(sum, town) + elementAt(spread, index);
  });
  const within = spread.map((value, index) => {
    const { town } = elementAt(scores, index);
    return value - elementAt(sum, town) / elementAt(count, town);
  });
  const degreesOfFreedom = scores.length - scoredTowns;
  return noiseOf(scores, within, squaresOf(within) / degreesOfFreedom, degreesOfFreedom, null);
}

function noiseOf(
  scores: readonly SheetScore[],
  residual: Float64Array,
  variance: number,
  degreesOfFreedom: number,
  severity: SheetFit | null,
): Computed<NoiseModel> {
  const widen = Math.sqrt(scores.length / degreesOfFreedom);
  return {
    state: 'computed',
    scores,
    residual: residual.map((value) => value * widen),
    standardDeviation: Math.sqrt(variance),
    degreesOfFreedom,
    severity,
  };
}

/**
 * The standard error of each town's total [SEM3], in unrounded hundredths; null for a town without assessors' sheets.
 * @returns by place in the round
 */
export function standardErrors(noise: NoiseModel, towns: number): readonly (number | null)[] {
  const { severity } = noise;
  return Array.from({ length: towns }, (_, town) => {
    const own = noise.scores.flatMap((score, index) =>
      score.town === town ? [{ share: score.share, column: severity ? elementAt(severity.column, index) : 0 }] : [],
    );
    if (own.length === 0) return null;
    let factor = own.reduce((sum, { share }) => sum + share * share, 0);
    if (severity)
      for (const first of own)
        for (const second of own)
          factor += first.share * second.share * inverseAt(severity, first.column, second.column);
    return noise.standardDeviation * Math.sqrt(factor);
  });
}

const squaresOf = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
