import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossTable } from './cross-table.js';
import { intraclassCorrelation } from './intraclass-correlation.js';
import { weightedKappa, type KappaWeights } from './weighted-kappa.js';

/** Cohen 1968, table 1, and its disagreement weights: 200 patients. */
const COHEN = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];
const COHEN_WEIGHTS = [
  [0, 1, 3],
  [1, 0, 6],
  [3, 6, 0],
];
/** The 19 cases of SAS/STAT's example that statsmodels compares itself with. */
const SAS = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];
/** Raters 2 and 3 of R irr's `anxiety`. */
const SECOND = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
const THIRD = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];

const compute = (table: readonly (readonly number[])[], weights: KappaWeights) => {
  const found = weightedKappa(table, weights);
  if (found.state !== 'computed') throw new Error(found.why);
  return found;
};

describe('weightedKappa', () => {
  test('[KAP1] Cohen 1968: kappa 0.492, weighted 0.348', () => {
    expect(compute(COHEN, 'unweighted').kappa).toBeCloseTo(0.492, 3);
    expect(compute(COHEN, COHEN_WEIGHTS).kappa).toBeCloseTo(0.348, 3);
  });

  test.each<[KappaWeights, number, number, number, number]>([
    ['unweighted', 0.4842, 0.138, 0.2137, 0.7547],
    ['linear', 0.4701, 0.1457, 0.1845, 0.7558],
  ])('[KAP1] [KAP3] SAS PROC FREQ, %s: %d, ASE %d (%d, %d)', (weights, kappa, error, lower, upper) => {
    const found = compute(SAS, weights);
    expect(found.kappa).toBeCloseTo(kappa, 4);
    expect(found.standardError).toBeCloseTo(error, 4);
    expect(found.lower).toBeCloseTo(lower, 3);
    expect(found.upper).toBeCloseTo(upper, 3);
    expect(found.n).toBe(19);
  });

  test.each<[KappaWeights, number]>([
    ['unweighted', -0.006289308],
    ['linear', 0.1459075],
    ['quadratic', 0.2520325],
  ])('[KAP1] [KAP2] R irr::kappa2 on anxiety, raters 2 and 3, %s: %d', (weights, kappa) => {
    // R leaves out the category that nobody used.
    const { table } = crossTable(SECOND, THIRD, [1, 2, 3, 4, 6]);
    expect(compute(table, weights).kappa).toBeCloseTo(kappa, 6);
  });

  test('[KAP2] what either did not judge, or outside the categories, is left out and counted', () => {
    expect(crossTable([0, 1, null, 1, 9, 1], [0, null, 1, 0, 0, 9], [0, 1])).toEqual({
      table: [
        [1, 0],
        [1, 0],
      ],
      missing: 4,
    });
    expect(crossTable([0], [], [0])).toEqual({ table: [[0]], missing: 1 });
  });

  test('[AGR1] not computable without entries, or where one category is all there is', () => {
    const why = (table: readonly (readonly number[])[], weights: KappaWeights = 'linear') =>
      weightedKappa(table, weights);
    expect(why([[0, 0], [0, 0]])).toEqual({ state: 'not-computable', why: 'no-town-rated-twice' }); // prettier-ignore
    expect(why([[5, 0], [0, 0]])).toEqual({ state: 'not-computable', why: 'one-category' }); // prettier-ignore
    expect(why([[5, 1], [0, 2]], [[0, 0], [0, 0]])).toEqual({ state: 'not-computable', why: 'one-category' }); // prettier-ignore
  });

  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  const anyWeights = fc.constantFrom<KappaWeights>('unweighted', 'linear', 'quadratic');

  test('[KAP4] 1 on identity, never above, the same whoever is called first', () => {
    fc.assert(
      fc.property(tables, anyWeights, (table, weights) => {
        const found = weightedKappa(table, weights);
        if (found.state !== 'computed') return;
        const turned = table.map((row, at) => row.map((_, to) => table[to]?.[at] ?? 0));
        expect(found.kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(compute(turned, weights).kappa).toBeCloseTo(found.kappa, 12);
        expect(compute(turned, weights).standardError).toBeCloseTo(found.standardError, 10);
      }),
    );
    expect(compute([[3, 0], [0, 4]], 'linear')).toMatchObject({ kappa: 1, standardError: 0, upper: 1 }); // prettier-ignore
  });

  test('[KAP4] quadratic weights come near ICC(2,1) for many cases (Fleiss & Cohen 1973)', () => {
    const pairs = COHEN.flatMap((row, first) =>
      row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
    );
    const icc = intraclassCorrelation(pairs);
    expect(icc.state === 'computed' ? icc.icc2.single.value : NaN).toBeCloseTo(compute(COHEN, 'quadratic').kappa, 2);
  });
});
