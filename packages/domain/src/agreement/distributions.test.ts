import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementAt } from '../aggregation/element-at.js';
import { floatAt, intAt } from '../aggregation/typed-at.js';
import { fCumulative, fQuantile } from './f-distribution.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { regularizedBeta } from './regularized-beta.js';
import { tQuantile } from './t-quantile.js';

describe('quantiles', () => {
  test.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [101, 363.73937555556347],
  ])('[DIS1] ln Γ(%d) (factorials; Γ(½) = √π)', (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 10);
  });

  test.each([
    [0, 2, 3, 0],
    [1, 2, 3, 1],
    // I₀.₅(a, a) = ½; Iₓ(1, b) = 1 − (1 − x)ᵇ; Iₓ(a, 1) = xᵃ.
    [0.5, 4, 4, 0.5],
    [0.3, 1, 5, 1 - 0.7 ** 5],
    [0.9, 3, 1, 0.9 ** 3],
  ])('[DIS2] I(%d; %d, %d) in closed form', (x, a, b, value) => {
    expect(regularizedBeta(x, a, b)).toBeCloseTo(value, 12);
  });

  // Upper points of F as every table prints them (Pearson & Hartley, Biometrika Tables, table 18; NIST handbook 1.3.6.7.3).
  test.each([
    [0.95, 1, 1, 161.4476],
    [0.95, 5, 10, 3.3258],
    [0.95, 10, 20, 2.3479],
    [0.975, 5, 18, 3.382],
    [0.975, 5, 15, 3.5764],
    [0.99, 3, 4, 16.6944],
    [0.99, 20, 30, 2.5487],
  ])('[DIS3] F(%d; %d, %d) = %d', (p, df1, df2, value) => {
    expect(fQuantile(p, df1, df2)).toBeCloseTo(value, 4);
  });

  // Two-sided points of Student's t (Fisher & Yates, table III; NIST handbook 1.3.6.7.2) and of the normal distribution.
  test.each([
    [0.95, 1, 12.7062],
    [0.95, 10, 2.2281],
    [0.99, 30, 2.75],
    [0.9, 5, 2.015],
  ])('[DIS4] t(%d; %d) = %d', (confidence, df, value) => {
    expect(tQuantile(confidence, df)).toBeCloseTo(value, 4);
  });

  test('[DIS4] the normal deviate of 95 % is 1.9600, of 99 % 2.5758', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.959963985, 6);
    expect(normalQuantile(0.99)).toBeCloseTo(2.575829304, 6);
  });

  test('[DIS3] the quantile is the inverse of the distribution, and 1/F of the mirrored one', () => {
    const df = fc.double({ min: 1, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), df, df, (p, df1, df2) => {
        const f = fQuantile(p, df1, df2);
        expect(fCumulative(f, df1, df2)).toBeCloseTo(p, 9);
        expect(f * fQuantile(1 - p, df2, df1)).toBeCloseTo(1, 6);
      }),
    );
    expect(fCumulative(Infinity, 3, 4)).toBe(1);
  });

  test('[DIS2] stays a number where a fraction’s term is 0', () => {
    expect(regularizedBeta(0.5, 2, 1e-320)).not.toBeNaN();
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (x, a, b) => {
          const value = regularizedBeta(x, a, b);
          expect(value >= -1e-12 && value <= 1 + 1e-12).toBe(true);
        },
      ),
    );
  });
});

test('elementAt, floatAt and intAt refuse an index that is none', () => {
  expect([floatAt(Float64Array.of(7), 0), intAt(Int32Array.of(7), 0)]).toEqual([7, 7]);
  const none = new RangeError('No element 1 among 1');
  expect(() => floatAt(Float64Array.of(7), 1)).toThrow(none);
  expect(() => intAt(Int32Array.of(7), 1)).toThrow(none);
  expect(elementAt([7], 0)).toBe(7);
  expect(() => elementAt([7], 1)).toThrow(none);
});
