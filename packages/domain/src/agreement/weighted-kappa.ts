import { elementAt } from '../aggregation/element-at.js';
import { notComputable, type Computed } from './computed.js';
import { normalQuantile } from './normal-quantile.js';

/** How grave a disagreement is: any alike, by distance, by its square, or by a table (0 on the diagonal). */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic' | readonly (readonly number[])[];

/** Cohen's kappa with its large-sample standard error. */
export interface WeightedKappa {
  readonly kappa: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
  /** Entries that both assessors judged. */
  readonly n: number;
}

/**
 * Cohen's kappa for two assessors, weighted [KAP1]–[KAP4] (Cohen 1960, 1968; standard error after Fleiss, Cohen & Everitt, Psychological
 * Bulletin 72, 1969).
 * @param table counts (or shares with `n`) by the first assessor's category and the second's
 * @param n how many entries the table rests on; its sum where it holds counts
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights,
  confidence = 0.95,
  n: number = sumOf(table.flat()),
): Computed<WeightedKappa> {
  const size = table.length;
  const all = sumOf(table.flat());
  if (all === 0) return notComputable('no-town-rated-twice');
  const share = table.map((row) => row.map((count) => count / all));
  const first = share.map(sumOf);
  const second = first.map((_, column) => sumOf(share.map((row) => elementAt(row, column))));
  const apart = disagreements(weights, size);
  const gravest = Math.max(...apart.flat());
  const agree = apart.map((row) => row.map((weight) => 1 - weight / gravest));
  const over = (of: (row: number, column: number) => number) =>
    sumOf(first.map((_, row) => sumOf(second.map((__, column) => of(row, column)))));
  const w = (row: number, column: number) => elementAt(elementAt(agree, row), column);
  const p = (row: number, column: number) => elementAt(elementAt(share, row), column);
  const observed = over((row, column) => w(row, column) * p(row, column));
  const expected = over((row, column) => w(row, column) * elementAt(first, row) * elementAt(second, column));
  // Where both only ever used one and the same category nothing could have disagreed.
  if (gravest === 0 || 1 - expected < 1e-12) return notComputable('one-category');
  const rowMean = first.map((_, row) => sumOf(second.map((weight, column) => weight * w(row, column))));
  const columnMean = second.map((_, column) => sumOf(first.map((weight, row) => weight * w(row, column))));
  const spread = over(
    (row, column) =>
      p(row, column) *
      (w(row, column) * (1 - expected) - (elementAt(rowMean, row) + elementAt(columnMean, column)) * (1 - observed)) **
        2,
  );
  const bias = (observed * expected - 2 * expected + observed) ** 2;
  const kappa = (observed - expected) / (1 - expected);
  const standardError = Math.sqrt(Math.max(0, spread - bias) / n) / (1 - expected) ** 2;
  const margin = normalQuantile(confidence) * standardError;
  return { state: 'computed', kappa, standardError, lower: kappa - margin, upper: Math.min(1, kappa + margin), n };
}

function disagreements(weights: KappaWeights, size: number): readonly (readonly number[])[] {
  if (typeof weights !== 'string') return weights;
  const by = {
    unweighted: (gap: number) => Math.sign(gap),
    linear: (gap: number) => gap,
    quadratic: (gap: number) => gap ** 2,
  };
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => by[weights](Math.abs(row - column))),
  );
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
