import fc from 'fast-check';
import type { Curve, Rule, SheetEntry } from '../src/index.js';

const value = fc.integer({ min: 0, max: 2000 }).map((tenths) => tenths / 10);
const two = fc.uniqueArray(value, { minLength: 2, maxLength: 2 });

const anyCurveWithin = (most: fc.Arbitrary<number>): fc.Arbitrary<Curve> =>
  fc.oneof(
    fc.record({ kind: fc.constant('threshold'), at: value, better: fc.constantFrom('more', 'less') }),
    two.map(([from = 0, to = 1]): Curve => ({ kind: 'linear', from, to })),
    fc.tuple(two, most).map(([[from = 0, to = 1], cap]): Curve => ({ kind: 'capped', from, to, most: cap })),
    fc
      .tuple(
        fc.uniqueArray(value, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom('more' as const, 'less' as const),
      )
      .map(([ats, shares, better]): Curve => {
        const places = [...ats].sort((a, b) => (better === 'more' ? a - b : b - a));
        const rising = [...shares].sort((a, b) => a - b).slice(5 - places.length + 1);
        return { kind: 'stepped', better, steps: places.map((at, i) => ({ at, share: rising[i] ?? 100 })) };
      }),
  );

/** Any sound curve. */
export const anyCurve = anyCurveWithin(fc.integer({ min: 1, max: 100 }));

/** Whether more is better on a curve. */
export const moreIsBetter = (curve: Curve) => ('better' in curve ? curve.better === 'more' : curve.to > curve.from);

const taken = fc.integer({ min: -300, max: -1 });
const words = { zh: '项', en: 'item' };
const ids = ['a', 'b', 'c'] as const;

/** Any sound rule of an indicator of 500 hundredths, but by levels. */
export const anyRule: fc.Arbitrary<Exclude<Rule, { kind: 'levels' }>> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 20 }), taken).map(([target, each]) => ({
    kind: 'shortfall' as const,
    target,
    per: 1,
    each,
    most: null,
    unit: '次',
  })),
  fc.tuple(taken, taken, taken).map((each) => ({
    kind: 'checklist' as const,
    items: ids.map((id, i) => ({ id, ...words, each: each[i] ?? -1 })),
    most: null,
  })),
  anyCurveWithin(fc.constant(100)).map((curve) => ({ kind: 'rate' as const, curve, unit: '%' })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 499 }),
      fc.uniqueArray(
        fc.integer({ min: -100, max: 100 }).filter((each) => each !== 0),
        { minLength: 3, maxLength: 3 },
      ),
    )
    .map(([base, each]) => ({
      kind: 'events' as const,
      base,
      items: ids.map((id, i) => ({ id, ...words, each: each[i] ?? 1, most: null })),
    })),
);

/** Any entry that fits a rule of `anyRule`. */
export function anyEntryFor(rule: Exclude<Rule, { kind: 'levels' }>): fc.Arbitrary<SheetEntry> {
  switch (rule.kind) {
    case 'shortfall':
    case 'rate':
      return value.map((measured) => ({ state: 'measured', value: measured }));
    case 'checklist':
      return fc.subarray([...ids]).map((missing) => ({ state: 'checked', missing }));
    case 'events':
      return fc.dictionary(fc.constantFrom(...ids), fc.nat(20)).map((counts) => ({ state: 'counted', counts }));
  }
}
