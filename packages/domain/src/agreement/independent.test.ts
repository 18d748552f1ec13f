import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { howMany } from '../../test/how-many.js';
import { fCumulative, fQuantile } from './f-distribution.js';
import { intraclassCorrelation } from './intraclass-correlation.js';
import { krippendorffAlpha, type MeasurementLevel } from './krippendorff-alpha.js';
import { normalQuantile } from './normal-quantile.js';
import { tQuantile } from './t-quantile.js';
import { weightedKappa, type KappaWeights } from './weighted-kappa.js';

// Every statistic worked out a second time by another road than the code's, so that a wrong formula cannot agree with itself.

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, place) => sum + (value - mean(a)) * (Number(b[place]) - mean(b)), 0) / (a.length - 1);
const column = (rows: readonly (readonly number[])[], at: number) => rows.map((row) => Number(row[at]));

const anyTable = fc
  .integer({ min: 2, max: 5 })
  .chain((k) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: k, maxLength: k }), { minLength: 2, maxLength: 8 }),
  );

describe('intraclass correlation from variances and covariances, without any analysis of variance', () => {
  test('[ICC1] [ICC2] [ICC3] single and average', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const found = intraclassCorrelation(rows);
        if (found.state !== 'computed') return;
        const columns = Array.from({ length: Number(rows[0]?.length) }, (_, at) => column(rows, at));
        const [n, k] = [rows.length, columns.length];
        const own = mean(columns.map((one) => covariance(one, one)));
        const pairs = columns.flatMap((a, i) => columns.flatMap((b, j) => (i === j ? [] : [covariance(a, b)])));
        const shared = mean(pairs);
        // A residual's variance is what two assessors do not share; their means scatter by severity and a share of that.
        const residual = own - shared;
        const means = columns.map(mean);
        const severity = covariance(means, means) - residual / n;
        const within = mean(rows.map((row) => covariance(row, row)));
        const town = covariance(rows.map(mean), rows.map(mean)) - within / k;
        const stepUp = (single: number) => (k * single) / (1 + (k - 1) * single);
        for (const [single, { value }] of [
          [town / (town + within), found.icc1.single],
          [shared / (shared + severity + residual), found.icc2.single],
          [shared / own, found.icc3.single],
        ] as const) {
          expect(value).toBeCloseTo(single, 8);
        }
        // Cronbach's alpha is ICC(3,k); Spearman & Brown step the others up.
        const sums = rows.map((row) => row.reduce((sum, score) => sum + score, 0));
        const cronbach = (k / (k - 1)) * (1 - (own * k) / covariance(sums, sums));
        expect(found.icc3.average.value).toBeCloseTo(cronbach, 8);
        expect(found.icc1.average.value).toBeCloseTo(stepUp(found.icc1.single.value), 6);
        expect(found.icc2.average.value).toBeCloseTo(stepUp(found.icc2.single.value), 6);
        const lower = Number(found.icc2.single.lower);
        if (found.icc2.average.lower === null) expect(1 + (k - 1) * lower).toBeLessThan(1e-9);
        else expect(found.icc2.average.lower).toBeCloseTo(stepUp(lower), 6);
      }),
    );
  });
});

describe('Krippendorff’s alpha from pairs of values, without a coincidence matrix', () => {
  const anyUnits = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });

  test.each<MeasurementLevel>(['nominal', 'ordinal', 'interval', 'ratio'])('[KRA1] %s', (level) => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const found = krippendorffAlpha(units, level);
        if (found.state !== 'computed') return;
        const paired = units
          .map((row) => row.filter((value): value is number => value !== null))
          .filter((row) => row.length > 1);
        const all = paired.flat();
        const apart = (a: number, b: number): number => {
          if (a === b) return 0;
          if (level === 'nominal') return 1;
          if (level === 'interval') return (a - b) * (a - b);
          if (level === 'ratio') return ((a - b) / (a + b)) ** 2;
          // Ranks between the two, the tied ends by half: every value strictly between counts one, an end's values a half.
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const between = all.filter((value) => value > low && value < high).length;
          const ends = all.filter((value) => value === low || value === high).length;
          return (between + ends / 2) ** 2;
        };
        const inUnit = paired.map((row) =>
          row.flatMap((a, i) => row.flatMap((b, j) => (i === j ? [] : [apart(a, b)]))).reduce((sum, d) => sum + d, 0),
        );
        const observed =
          paired.reduce((sum, row, place) => sum + Number(inUnit[place]) / (row.length - 1), 0) / all.length;
        const expected = mean(all.flatMap((a, i) => all.flatMap((b, j) => (i === j ? [] : [apart(a, b)]))));
        expect(found.alpha).toBeCloseTo(1 - observed / expected, 9);
      }),
    );
  });
});

describe('weighted kappa from cases, and its standard error by the delta method on numeric derivatives', () => {
  const anyCounts = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  const GAP: Readonly<Record<'unweighted' | 'linear' | 'quadratic', (gap: number) => number>> = {
    unweighted: (gap) => (gap === 0 ? 0 : 1),
    linear: (gap) => Math.abs(gap),
    quadratic: (gap) => gap * gap,
  };

  test.each(['unweighted', 'linear', 'quadratic'] as const)('[KAP1] [KAP3] %s', (weights) => {
    const kappaOf = (shares: readonly (readonly number[])[]) => {
      const cells = shares.flatMap((row, i) => row.map((share, j) => ({ i, j, share })));
      const all = cells.reduce((sum, { share }) => sum + share, 0);
      const observed = cells.reduce((sum, { i, j, share }) => sum + (share / all) * GAP[weights](i - j), 0);
      const expected = cells.reduce(
        (sum, a) =>
          sum + cells.reduce((own, b) => own + (a.share / all) * (b.share / all) * GAP[weights](a.i - b.j), 0),
        0,
      );
      return 1 - observed / expected;
    };
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const found = weightedKappa(counts, weights satisfies KappaWeights);
        if (found.state !== 'computed') throw new Error(found.why);
        expect(found.kappa).toBeCloseTo(kappaOf(counts), 10);
        const n = counts.flat().reduce((sum, count) => sum + count, 0);
        const step = 1e-6;
        const moved = (at: number, to: number, by: number) =>
          counts.map((row, i) => row.map((count, j) => count / n + (i === at && j === to ? by : 0)));
        const slopes = counts.flatMap((row, i) =>
          row.map((count, j) => ({
            share: count / n,
            slope: (kappaOf(moved(i, j, step)) - kappaOf(moved(i, j, -step))) / (2 * step),
          })),
        );
        const middle = slopes.reduce((sum, { share, slope }) => sum + share * slope, 0);
        const variance = slopes.reduce((sum, { share, slope }) => sum + share * (slope - middle) ** 2, 0) / n;
        expect(found.standardError).toBeCloseTo(Math.sqrt(variance), 5);
        expect(found.upper === 1 || Math.abs(found.upper - found.kappa - 1.959964 * Math.sqrt(variance)) < 1e-4).toBe(
          true,
        );
        expect(found.kappa - found.lower).toBeCloseTo(1.959964 * Math.sqrt(variance), 4);
      }),
    );
  });
});

describe('distributions by integrating their densities', () => {
  /** Simpson's rule over u with f = (u ÷ (1 − u))², which takes the half-line into 0 to 1 and tames F's density at 0. */
  const integrate = (density: (f: number) => number, to: number) => {
    const end = Math.sqrt(to) / (1 + Math.sqrt(to));
    const steps = 4000;
    const at = (u: number) => {
      if (u === 0 || u === 1) return 0;
      const root = u / (1 - u);
      return density(root * root) * 2 * root * (1 / (1 - u) ** 2);
    };
    let sum = at(end);
    for (let step = 1; step < steps; step += 1) sum += at((end * step) / steps) * (step % 2 === 1 ? 4 : 2);
    return (sum * end) / steps / 3;
  };

  test('[DIS3] F, with the constant of its density found by integrating too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 3, max: 20 }),
        fc.double({ min: 0.05, max: 6, noNaN: true }),
        (df1, df2, f) => {
          const density = (x: number) => x ** (df1 / 2 - 1) * (1 + (df1 * x) / df2) ** (-(df1 + df2) / 2);
          expect(fCumulative(f, df1, df2)).toBeCloseTo(integrate(density, f) / integrate(density, 1e12), 5);
        },
      ),
      howMany(20),
    );
  });

  test('[DIS3] F with 2 and n degrees in closed form: 1 − (1 + 2f ÷ n)^(−n ÷ 2)', () => {
    for (const [p, n] of [
      [0.95, 4],
      [0.975, 17],
      [0.5, 9.5],
    ] as const)
      // prettier-ignore
      expect(fQuantile(p, 2, n)).toBeCloseTo((n / 2) * ((1 - p) ** (-2 / n) - 1), 8);
  });

  test('[DIS4] t with 1 and 2 degrees in closed form, and the normal distribution by its series', () => {
    for (const confidence of [0.5, 0.9, 0.95, 0.99]) {
      expect(tQuantile(confidence, 1)).toBeCloseTo(Math.tan((Math.PI * confidence) / 2), 6);
      expect(tQuantile(confidence, 2)).toBeCloseTo(confidence * Math.sqrt(2 / (1 - confidence ** 2)), 8);
      // erf(x) = 2/√π · Σ (−1)ⁿ x^(2n+1) ÷ (n!(2n+1)); the middle share of the normal distribution is erf(z ÷ √2).
      const x = normalQuantile(confidence) / Math.SQRT2;
      let [term, erf] = [x, x];
      for (let n = 1; n < 80; n += 1) {
        term *= (-x * x) / n;
        erf += term / (2 * n + 1);
      }
      expect((2 / Math.sqrt(Math.PI)) * erf).toBeCloseTo(confidence, 7);
    }
  });
});
