import { elementAt } from '../aggregation/element-at.js';

/**
 * The rank of every total, highest first, equal ones alike: 1, 2, 2, 4 [RK1]. Sorts once, so that a whole province ranks in n log n [RKG3].
 * @param totals unrounded hundredths
 * @returns by place in `totals`
 */
export function rankTotals(totals: readonly number[]): Int32Array {
  const order = Float64Array.from(totals).sort();
  const ranks = new Map<number, number>();
  // Ascending: the last place of a value among n is n minus its rank.
  for (let place = 0; place < order.length; place += 1) ranks.set(elementAt(order, place), order.length - place);
  return Int32Array.from(totals, (total) => Number(ranks.get(total)));
}
