import { notComputable, type Computed } from './computed.js';
import { elementAt } from '../aggregation/element-at.js';

/** What differences between two values mean. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Krippendorff's alpha with what it rests on. */
export interface KrippendorffAlpha {
  readonly alpha: number;
  /** Units with two values or more, and the values in them. */
  readonly units: number;
  readonly values: number;
  /** Units left out because fewer than two people rated them. */
  readonly unpairedUnits: number;
}

/**
 * Krippendorff's alpha [KRA1]–[KRA4] (Krippendorff, Content Analysis, 2004, chapter 11; Computing Krippendorff's Alpha-Reliability, 2011):
 * 1 − observed ÷ expected disagreement over the coincidence matrix. Missing values are allowed.
 * @param units by unit, every assessor's value; null where there is none
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): Computed<KrippendorffAlpha> {
  const paired = units.map((row) => row.flatMap((value) => value ?? [])).filter(({ length }) => length > 1);
  if (paired.length === 0) return notComputable('no-town-rated-twice');
  const counts = countValues(paired);
  const values = Float64Array.from(counts.keys()).sort();
  if (values.length === 1) return notComputable('all-ratings-equal');
  const totals = Float64Array.from(values, (value) => Number(counts.get(value)));
  const distance = distanceOf(level, values, totals);
  const place = new Map(Array.from(values, (value, index) => [value, index]));
  const n = totals.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  for (const row of paired) {
    const own = [...countValues([row])].map(([value, count]) => ({ at: Number(place.get(value)), count }));
    for (const first of own)
      for (const second of own)
        observed += (first.count * second.count * distance(first.at, second.at)) / (row.length - 1);
  }
  let expected = 0;
  for (let a = 0; a < values.length; a += 1)
    for (let b = 0; b < values.length; b += 1)
      expected += (elementAt(totals, a) * elementAt(totals, b) * distance(a, b)) / (n - 1);
  return {
    state: 'computed',
    alpha: 1 - observed / expected,
    units: paired.length,
    values: n,
    unpairedUnits: units.length - paired.length,
  };
}

function countValues(rows: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Squared difference between the values at two places, by level of measurement; 0 from a place to itself. */
function distanceOf(
  level: MeasurementLevel,
  values: Float64Array,
  totals: Float64Array,
): (a: number, b: number) => number {
  let sum = 0;
  const upTo = totals.map((count) => (sum += count));
  return (a, b) => {
    if (a === b) return 0;
    const [first, second] = [elementAt(values, a), elementAt(values, b)];
    switch (level) {
      case 'nominal':
        return 1;
      case 'ordinal':
        // All values from one to the other, the ends by half.
        return (elementAt(upTo, a) - elementAt(totals, a) / 2 - (elementAt(upTo, b) - elementAt(totals, b) / 2)) ** 2;
      case 'interval':
        return (first - second) ** 2;
      case 'ratio':
        return ((first - second) / (first + second)) ** 2;
    }
  };
}
