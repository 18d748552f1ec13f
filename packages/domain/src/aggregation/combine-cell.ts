import { medianOf } from '../median-of.js';
import type { Cell } from './cell.js';

/**
 * The mean or median of each source's entries, the sources weighed together [AGG5] [AGG6]. Worked out over one common denominator of whole
 * numbers, so that a mean of exactly half a hundredth rounds as one.
 * @returns unrounded hundredths
 */
export function combineCell(cell: Cell, how: 'mean' | 'median', weights: ReadonlyMap<string, number>): number {
  const bySource = new Map<string, { readonly weight: number; readonly points: number[] }>();
  for (const { sheet, points, leftOut } of cell.entries) {
    if (leftOut !== null || points === null) continue;
    const own = bySource.get(sheet.source);
    if (own) own.points.push(points);
    else
      bySource.set(sheet.source, { weight: sheet.decides ? 1 : Number(weights.get(sheet.source)), points: [points] });
  }
  let numerator = 0;
  let denominator = 0;
  let common = 1;
  const parts = [...bySource.values()].map(({ weight, points }) => {
    // A median is a whole number of halves.
    const part =
      how === 'mean' ? { sum: sumOf(points), of: points.length } : { sum: 2 * Number(medianOf(points)), of: 2 };
    common = leastCommonMultiple(common, part.of);
    return { weight, ...part };
  });
  for (const { weight, sum, of } of parts) {
    numerator += weight * sum * (common / of);
    denominator += weight * common;
  }
  return numerator / denominator;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const leastCommonMultiple = (a: number, b: number) => (a / greatestCommonDivisor(a, b)) * b;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
