import { floatAt } from '../aggregation/typed-at.js';

/**
 * The rank of every total, highest first, equal ones alike: 1, 2, 2, 4 [RK1]. Sorts once and looks each total up by halves, so that a whole
 * province ranks in n log n [RKG2].
 * @param totals unrounded hundredths
 * @returns by place in `totals`
 */
export function rankTotals(totals: readonly number[]): Int32Array {
  const sorted = Float64Array.from(totals).sort();
  return Int32Array.from(totals, (total) => 1 + sorted.length - countUpTo(sorted, total));
}

/** How many of the ascending values are not above `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (floatAt(sorted, middle) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
