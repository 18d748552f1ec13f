import { medianOf } from '@fazhi/domain';
import type { FrozenResult } from './frozen-result.js';

/** With fewer, a median would give single towns away. */
const FEWEST = 5;

/** Median share of the full marks by dimension, in percent with one decimal, over published results. Empty while there are too few. */
export function medianPercents(results: readonly Pick<FrozenResult, 'dimensions'>[]): ReadonlyMap<string, number> {
  if (results.length < FEWEST) return new Map();
  const percents = new Map<string, number[]>();
  for (const { dimensions } of results) {
    for (const { dimension, points, applicableMax } of dimensions) {
      if (applicableMax > 0)
        percents.set(dimension, [...(percents.get(dimension) ?? []), (points * 100) / applicableMax]);
    }
  }
  return new Map(
    [...percents].flatMap(([dimension, values]) => {
      const median = values.length < FEWEST ? null : medianOf(values);
      return median === null ? [] : [[dimension, Math.round(median * 10) / 10]];
    }),
  );
}
