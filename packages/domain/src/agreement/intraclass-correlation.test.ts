import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intraclassCorrelation, type IntraclassCorrelation } from './intraclass-correlation.js';

/** Shrout & Fleiss 1979, table 2: six targets, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** R package irr, data set `anxiety`: 20 subjects by 3 raters. */
const ANXIETY_RATERS = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
];
const ANXIETY = Array.from({ length: 20 }, (_, subject) => ANXIETY_RATERS.map((scores) => Number(scores[subject])));

/** McGraw & Wong 1996, table 6: ten fathers and their sons. */
const MCGRAW_WONG = [
  [103, 119],
  [82, 65],
  [116, 106],
  [102, 102],
  [99, 105],
  [98, 100],
  [104, 107],
  [62, 85],
  [97, 101],
  [107, 110],
];

const compute = (scores: Parameters<typeof intraclassCorrelation>[0], confidence?: number): IntraclassCorrelation => {
  const found = intraclassCorrelation(scores, confidence);
  if (found.state !== 'computed') throw new Error(found.why);
  return found;
};
const values = ({ icc1, icc2, icc3 }: IntraclassCorrelation) =>
  [icc1, icc2, icc3].flatMap(({ single, average }) => [single.value, average.value]);

describe('intraclassCorrelation', () => {
  test('[ICC1] [ICC2] [ICC3] Shrout & Fleiss 1979, table 4', () => {
    const found = values(compute(SHROUT_FLEISS));
    [0.1657, 0.4428, 0.2898, 0.6201, 0.7148, 0.9093].forEach((value, place) => {
      expect(found[place]).toBeCloseTo(value, 4);
    });
  });

  test('[ICC5] limits as R psych::ICC prints them for Shrout & Fleiss', () => {
    const { icc1, icc2, icc3 } = compute(SHROUT_FLEISS);
    const limits = [icc1, icc2, icc3].flatMap(({ single, average }) => [
      single.lower,
      single.upper,
      average.lower,
      average.upper,
    ]);
    [-0.133, 0.723, -0.884, 0.912, 0.019, 0.761, 0.071, 0.927, 0.342, 0.946, 0.676, 0.986].forEach((value, place) => {
      expect(limits[place]).toBeCloseTo(value, 3);
    });
  });

  test('[ICC1] [ICC2] [ICC5] R irr::icc on anxiety: 0.175 (−0.077, 0.484) and 0.198 (−0.039, 0.494)', () => {
    const { icc1, icc2 } = compute(ANXIETY);
    expect([icc1.single.value, icc1.single.lower, icc1.single.upper].map((x) => Number(x).toFixed(3))).toEqual([
      '0.175',
      '-0.077',
      '0.484',
    ]);
    expect([icc2.single.value, icc2.single.lower, icc2.single.upper].map((x) => Number(x).toFixed(3))).toEqual([
      '0.198',
      '-0.039',
      '0.494',
    ]);
  });

  // Re-read where R DescTools::ICC prints it for this table (three decimals).
  test('[ICC1] [ICC2] [ICC3] [ICC5] McGraw & Wong 1996, table 6, with limits', () => {
    const { icc1, icc2, icc3 } = compute(MCGRAW_WONG);
    const rows = [icc1, icc2, icc3].flatMap(({ single, average }) => [single, average]);
    expect(rows.map(({ value, lower, upper }) => [value, Number(lower), upper].map((x) => x.toFixed(3)))).toEqual([
      ['0.722', '0.241', '0.922'],
      ['0.838', '0.389', '0.959'],
      ['0.720', '0.228', '0.922'],
      ['0.837', '0.371', '0.959'],
      ['0.714', '0.197', '0.920'],
      ['0.833', '0.329', '0.959'],
    ]);
  });

  test('[ICC4] towns with a missing score are left out and counted', () => {
    const found = compute([...SHROUT_FLEISS, [9, null, 5, 8]]);
    expect(found).toMatchObject({ towns: 6, assessors: 4, incompleteTowns: 1, confidence: 0.95 });
    expect(values(found)).toEqual(values(compute(SHROUT_FLEISS)));
  });

  test.each([
    ['too-few-towns', []],
    ['too-few-towns', [[1, 2]]],
    ['too-few-towns', [[1, 2], [null, 1]]],
    ['too-few-assessors', [[1], [2]]],
    ['all-ratings-equal', [[3, 3], [3, 3]]],
    ['towns-do-not-differ', [[1, 2], [2, 1]]],
  ])('[AGR1] not computable: %s', (why, scores) => {
    expect(intraclassCorrelation(scores)).toEqual({ state: 'not-computable', why });
  }); // prettier-ignore

  test('[ICC1] towns that differ no more than their own scores have 0', () => {
    expect(compute([[0, 2], [2, 2]]).icc1.single.value).toBeCloseTo(0, 12); // prettier-ignore
  });

  test('[ICC3] perfect agreement is 1 with no width', () => {
    const { icc1, icc2, icc3 } = compute([[1, 1], [5, 5], [9, 9]]); // prettier-ignore
    for (const model of [icc1, icc2, icc3])
      for (const estimate of [model.single, model.average]) expect(estimate).toEqual({ value: 1, lower: 1, upper: 1 });
  });

  test('[ICC5] a lower limit without end is null', () => {
    const { icc2 } = compute([[2, 8], [0, 2], [8, 4]]); // prettier-ignore
    expect(icc2.average.lower).toBeNull();
  });

  const tables = fc.integer({ min: 2, max: 5 }).chain((k) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: k, maxLength: k }), {
      minLength: 2,
      maxLength: 8,
    }),
  );

  test('[AGR1] [ICC5] noise that leaves nothing to divide by is not computable: never NaN, never above 1', () => {
    const why = { state: 'not-computable', why: 'towns-do-not-differ' };
    expect(intraclassCorrelation([[0, 0, 0, 12], [8, 0, 0, 0]])).toEqual(why); // prettier-ignore
    // Below 0, but above where an average falls without end.
    const { icc2 } = compute([[0, 2], [0, 8], [4, 4]]); // prettier-ignore
    expect(icc2.single.value).toBeLessThan(0);
    expect(Number.isFinite(icc2.single.lower)).toBe(true);
  });

  test('[ICC6] does not depend on the order of towns or assessors, nor on a common shift or scale', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }), (scores, shift, scale) => {
        const base = intraclassCorrelation(scores);
        if (base.state !== 'computed') return;
        for (const other of [
          [...scores].reverse(),
          scores.map((row) => [...row].reverse()),
          scores.map((row) => row.map((score) => score * scale + shift)),
        ]) {
          const again = values(compute(other));
          values(base).forEach((value, place) => {
            expect(again[place]).toBeCloseTo(value, 6);
          });
        }
      }),
    );
  });

  test('[ICC3] severity changes ICC(2) and leaves ICC(3) alone', () => {
    const severe = SHROUT_FLEISS.map(([first = 0, ...rest]) => [first + 20, ...rest]);
    expect(compute(severe).icc3.single.value).toBeCloseTo(compute(SHROUT_FLEISS).icc3.single.value, 10);
    expect(compute(severe).icc2.single.value).toBeLessThan(compute(SHROUT_FLEISS).icc2.single.value);
  });

  test('[ICC5] limits hold the value, never pass 1, and widen with confidence', () => {
    fc.assert(
      fc.property(tables, (scores) => {
        const found = intraclassCorrelation(scores, 0.9);
        if (found.state !== 'computed') return;
        const wider = compute(scores, 0.99);
        for (const model of ['icc1', 'icc2', 'icc3'] as const)
          for (const kind of ['single', 'average'] as const) {
            const { value, lower, upper } = found[model][kind];
            const least = lower ?? -Infinity;
            expect(least <= value + 1e-9 && value <= upper + 1e-9 && upper <= 1 + 1e-9).toBe(true);
            expect(wider[model][kind].lower ?? -Infinity).toBeLessThanOrEqual(least + 1e-9);
            expect(wider[model][kind].upper).toBeGreaterThanOrEqual(upper - 1e-9);
          }
      }),
    );
  });
});
