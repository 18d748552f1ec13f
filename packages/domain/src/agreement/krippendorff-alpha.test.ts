import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, type MeasurementLevel } from './krippendorff-alpha.js';

const _ = null;
const byUnit = (raters: readonly (readonly (number | null)[])[]) =>
  (raters[0] ?? []).map((__, unit) => raters.map((values) => values[unit] ?? null));

/** Krippendorff's "C" data: 4 observers, 12 units (Computing Krippendorff's Alpha-Reliability, 2011, C; R irr::kripp.alpha). */
const KRIPPENDORFF_C = byUnit([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]);

/** The three coders of Wikipedia, "Krippendorff's alpha", a computational example: 15 units. */
const WIKIPEDIA = byUnit([
  [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
  [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
  [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
]);

/** Krippendorff 2011, B: two observers, ten units, a nominal variable with values a to e. */
const KRIPPENDORFF_B = byUnit([
  [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
  [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
]);

/** Krippendorff 2011, A: two observers, ten units, yes or no. */
const KRIPPENDORFF_A = byUnit([
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
]);

const alpha = (units: readonly (readonly (number | null)[])[], level: MeasurementLevel) => {
  const found = krippendorffAlpha(units, level);
  if (found.state !== 'computed') throw new Error(found.why);
  return found.alpha;
};

describe('krippendorffAlpha', () => {
  test.each<[MeasurementLevel, number]>([
    ['nominal', 0.7434],
    ['ordinal', 0.8154],
    ['interval', 0.8491],
    ['ratio', 0.7974],
  ])('[KRA1] Krippendorff C, %s: %d', (level, value) => {
    expect(alpha(KRIPPENDORFF_C, level)).toBeCloseTo(value, 4);
  });

  test('[KRA1] Krippendorff 2011: A is 0.0952, B is 0.6915; Wikipedia’s example 0.6914 and 0.8108', () => {
    expect(alpha(KRIPPENDORFF_A, 'nominal')).toBeCloseTo(0.0952, 4);
    expect(alpha(KRIPPENDORFF_B, 'nominal')).toBeCloseTo(0.6915, 3);
    expect(alpha(WIKIPEDIA, 'nominal')).toBeCloseTo(0.6914, 3);
    expect(alpha(WIKIPEDIA, 'interval')).toBeCloseTo(0.8108, 3);
  });

  test('[KRA2] what fewer than two people rated changes nothing, and is counted', () => {
    const found = krippendorffAlpha(KRIPPENDORFF_C, 'nominal');
    expect(found).toMatchObject({ units: 11, values: 40, unpairedUnits: 1 });
    expect(alpha([...KRIPPENDORFF_C, [_, 4, _, _], []], 'ordinal')).toBe(alpha(KRIPPENDORFF_C, 'ordinal'));
  });

  test.each([
    ['no-town-rated-twice', [[1, _], [_, 2]]],
    ['no-town-rated-twice', []],
    ['all-ratings-equal', [[3, 3], [3, 3]]],
  ])('[AGR1] not computable: %s', (why, units) => {
    expect(krippendorffAlpha(units, 'interval')).toEqual({ state: 'not-computable', why });
  }); // prettier-ignore

  const anyUnits = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 10,
  });
  const anyLevel = fc.constantFrom<MeasurementLevel>('nominal', 'ordinal', 'interval', 'ratio');

  test('[KRA3] never above 1, 1 on identity, and the same in any order of units and raters', () => {
    fc.assert(
      fc.property(anyUnits, anyLevel, (units, level) => {
        const found = krippendorffAlpha(units, level);
        if (found.state !== 'computed') return;
        expect(found.alpha).toBeLessThanOrEqual(1);
        expect(alpha([...units].reverse(), level)).toBeCloseTo(found.alpha, 10);
        expect(
          alpha(
            units.map((row) => [...row].reverse()),
            level,
          ),
        ).toBeCloseTo(found.alpha, 10);
      }),
    );
    for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
      expect(alpha([[0, 0], [1, 1], [4, 4]], level)).toBe(1); // prettier-ignore
  });

  test('[KRA4] interval survives a linear, ordinal any monotone, ratio any proportional, nominal any one-to-one change', () => {
    const change: Record<MeasurementLevel, (value: number) => number> = {
      nominal: (value) => (value * 3) % 5,
      ordinal: (value) => value ** 3 + 2,
      interval: (value) => value * 7 - 3,
      ratio: (value) => value * 7,
    };
    fc.assert(
      fc.property(anyUnits, anyLevel, (units, level) => {
        const found = krippendorffAlpha(units, level);
        if (found.state !== 'computed') return;
        const changed = units.map((row) => row.map((value) => (value === null ? null : change[level](value))));
        expect(alpha(changed, level)).toBeCloseTo(found.alpha, 9);
      }),
    );
  });
});
