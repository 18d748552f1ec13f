import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordedPaths } from '../../test/worded.js';
import { PLAN } from '../../test/small-rubric.js';
import { anyCurve, moreIsBetter } from '../../test/sound-rules.js';
import { attainedShare } from '../targets/attained-share.js';
import { checkCurve } from './check-curve.js';
import type { Curve } from './curve.js';
import { shareAt } from './share-at.js';

const linear: Curve = { kind: 'linear', from: 60, to: 100 };
const fewer: Curve = { kind: 'linear', from: 10, to: 0 };
const capped: Curve = { kind: 'capped', from: 0, to: 10, most: 80 };
const stepped: Curve = {
  kind: 'stepped',
  better: 'more',
  steps: [
    { at: 60, share: 40 },
    { at: 80, share: 70 },
    { at: 95, share: 100 },
  ],
};
const descending: Curve = {
  kind: 'stepped',
  better: 'less',
  steps: [
    { at: 5, share: 50 },
    { at: 0, share: 100 },
  ],
};

describe('shareAt', () => {
  test.each<[string, Curve, number, number]>([
    ['[AC1] reaches', { kind: 'threshold', at: 4, better: 'more' }, 4, 100],
    ['[AC1] falls short', { kind: 'threshold', at: 4, better: 'more' }, 3.9, 0],
    ['[AC1] stays under', { kind: 'threshold', at: 4, better: 'less' }, 4, 100],
    ['[AC1] exceeds', { kind: 'threshold', at: 4, better: 'less' }, 4.1, 0],
    ['[AC2] below the floor', linear, 59, 0],
    ['[AC2] half way', linear, 80, 50],
    ['[AC2] above full marks', linear, 120, 100],
    ['[AC2] less is better', fewer, 3, 70],
    ['[AC3] below the first step', stepped, 59.9, 0],
    ['[AC3] on a step', stepped, 80, 70],
    ['[AC3] between steps', stepped, 94.9, 70],
    ['[AC3] on the last', stepped, 95, 100],
    ['[AC3] less is better', descending, 3, 50],
    ['[AC3] none at all', descending, 0, 100],
    ['[AC3] too many', descending, 6, 0],
    ['[AC4] under the cap', capped, 5, 50],
    ['[AC4] at the cap', capped, 9, 80],
  ])('%s', (_, curve, value, share) => {
    expect(shareAt(curve, value)).toBe(share);
  });

  const anyValue = fc.double({ min: 0, max: 1e6, noNaN: true });

  test('[AC5] every share lies between 0 and 100', () => {
    fc.assert(
      fc.property(anyCurve, anyValue, (curve, value) => {
        const share = shareAt(curve, value);
        expect(share >= 0 && share <= 100).toBe(true);
      }),
    );
  });

  test('[AC5] a better value never has a smaller share', () => {
    fc.assert(
      fc.property(anyCurve, anyValue, anyValue, (curve, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [worse, better] = moreIsBetter(curve) ? [low, high] : [high, low];
        expect(shareAt(curve, better)).toBeGreaterThanOrEqual(shareAt(curve, worse));
      }),
    );
  });
});

describe('checkCurve', () => {
  test('[AC6] finds nothing in a sound curve', () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        expect(checkCurve(curve, 'c')).toEqual([]);
      }),
    );
  });

  const steps = (...pairs: readonly (readonly [number, number])[]): Curve => ({
    kind: 'stepped',
    better: 'more',
    steps: pairs.map(([at, share]) => ({ at, share })),
  });

  test.each<[string, Curve, string]>([
    ['a line without length', { kind: 'linear', from: 5, to: 5 }, 'c'],
    ['a capped line without length', { kind: 'capped', from: 5, to: 5, most: 80 }, 'c'],
    ['a cap of nothing', { kind: 'capped', from: 0, to: 5, most: 0 }, 'c › most'],
    ['a cap above full marks', { kind: 'capped', from: 0, to: 5, most: 101 }, 'c › most'],
    ['overlapping steps', steps([1, 50], [1, 100]), 'c › steps › 1'],
    ['steps out of order', steps([2, 50], [1, 100]), 'c › steps › 1'],
    ['steps that should fall', { ...descending, steps: [...descending.steps].reverse() }, 'c › steps › 1'],
    ['shares that do not rise', steps([1, 50], [2, 50], [3, 100]), 'c › steps › 1'],
    ['a best step below full marks', steps([1, 50], [2, 90]), 'c › steps'],
    ['a negative share', steps([1, -5], [2, 100]), 'c › steps'],
    ['no steps', steps(), 'c › steps'],
  ])('[AC6] names %s', (_, curve, path) => {
    expect(wordedPaths(checkCurve(curve, 'c'))).toContain(path);
  });

  test('[AC6] tells steps that overlap from steps out of order; a first share of 0 is sound', () => {
    expect(checkCurve(steps([1, 50], [1, 100]), 'c').map(({ message }) => message.en)).toEqual([
      'Two steps start at 1',
    ]);
    expect(checkCurve(steps([1, 0], [2, 100]), 'c')).toEqual([]);
  });
});

describe('attainedShare', () => {
  const [measure] = PLAN.measures;
  if (!measure) throw new Error('the plan has measures');
  const attained = (state: 'met' | 'missed', value: number) =>
    ({ measure: measure.id, state, value, approximate: false, used: [], leftOut: [] }) as const;

  test('[AC7] what is not reported has no share', () => {
    expect(attainedShare(measure, { measure: measure.id, state: 'not-reported' })).toBeNull();
  });

  test('[AC7] all or nothing without a curve', () => {
    expect([attainedShare(measure, attained('met', 4)), attainedShare(measure, attained('missed', 3))]).toEqual([
      100, 0,
    ]);
  });

  test('[AC7] as far as the curve says', () => {
    const curved = { ...measure, curve: { kind: 'linear', from: 0, to: 4 } as const };
    expect(attainedShare(curved, attained('missed', 3))).toBe(75);
  });
});
