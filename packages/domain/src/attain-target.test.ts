import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAN, statement } from '../test/small-rubric.js';
import { attainTarget } from './attain-target.js';
import { describeTarget } from './describe-target.js';
import type { Measure, Target } from './plan.js';

const measure = (id: string, more: Partial<Measure> = {}): Measure => {
  const found = PLAN.measures.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...more };
};
const total = (value: number) => statement('sessions', value, { isTotal: true });
const above = (value: number, start: number) => statement('settled', value, { role: 'numerator', start });
const below = (value: number, start: number, isTotal = false) =>
  statement('settled', value, { role: 'denominator', start, isTotal });

describe('attainTarget', () => {
  test('[TA1] nothing stated is not reported; a stated zero is a value', () => {
    expect(attainTarget(measure('sessions'), [statement('settled', 9)])).toEqual({
      measure: 'sessions',
      state: 'not-reported',
    });
    expect(attainTarget(measure('sessions'), [statement('sessions', 0)])).toMatchObject({ state: 'missed', value: 0 });
  });

  test('[TA2] a stated total wins over its parts and over a larger part', () => {
    const parts = [statement('sessions', 2), total(6), total(5), statement('sessions', 9)];
    expect(attainTarget(measure('sessions', { combine: 'sum' }), parts)).toMatchObject({
      state: 'met',
      value: 6,
      used: [parts[1]],
      leftOut: [{ why: 'part-of-a-total' }, { why: 'part-of-a-total' }, { why: 'part-of-a-total' }],
    });
  });

  test('[TA3] without a total, sum adds and total takes the largest', () => {
    const parts = [statement('sessions', 2), statement('sessions', 3)];
    expect(attainTarget(measure('sessions', { combine: 'sum' }), parts)).toMatchObject({ value: 5, state: 'met' });
    expect(attainTarget(measure('sessions'), parts)).toMatchObject({
      value: 3,
      state: 'missed',
      leftOut: [{ why: 'smaller-than-another' }],
    });
  });

  test('[TA4] a pair gives the rate: the largest denominator with the nearest numerator', () => {
    const pair = attainTarget(measure('settled'), [
      below(165, 10),
      above(120, 15),
      below(15, 40),
      above(13, 45),
      statement('settled', 99, { role: 'rate' }),
    ]);
    expect(pair).toMatchObject({
      state: 'missed',
      value: (120 / 165) * 100,
      leftOut: [{ why: 'no-counterpart' }, { why: 'no-counterpart' }, { why: 'stated-rate-recomputed' }],
    });
  });

  test('[TA4] of several numerators the one nearest in the text, before or after', () => {
    expect(attainTarget(measure('settled'), [above(50, 100), above(90, 12), below(100, 10)])).toMatchObject({
      value: 90,
    });
    expect(attainTarget(measure('settled'), [above(50, 1), above(90, 99), below(100, 95)])).toMatchObject({
      value: 90,
    });
    expect(attainTarget(measure('settled'), [above(90, 99), above(50, 1), below(100, 95)])).toMatchObject({
      value: 90,
    });
    // Of equal denominators the first stated; one of 0 is none.
    expect(
      attainTarget(measure('settled'), [below(100, 10), below(100, 500), above(90, 12), above(50, 502)]),
    ).toMatchObject({ value: 90 });
    expect(attainTarget(measure('settled'), [below(0, 10), above(0, 11)])).toEqual({
      measure: 'settled',
      state: 'not-reported',
    });
    expect(attainTarget(measure('settled'), [above(90, 12)])).toEqual({ measure: 'settled', state: 'not-reported' });
  });

  test('[TA1] a count reads values alone, whatever else stands there', () => {
    const numerator = statement('sessions', 99, { role: 'numerator' });
    expect(attainTarget(measure('sessions'), [numerator])).toEqual({ measure: 'sessions', state: 'not-reported' });
    expect(attainTarget(measure('sessions'), [statement('sessions', 5), numerator])).toMatchObject({ value: 5 });
  });

  test('[TA5] a value is approximate where any statement that it uses is', () => {
    const about = statement('sessions', 3, { approximate: true });
    const exact = statement('sessions', 3);
    const found = (...list: (typeof exact)[]) => attainTarget(measure('sessions', { combine: 'sum' }), list);
    expect(found(about, exact)).toMatchObject({ approximate: true });
    expect(found(exact, exact)).toMatchObject({ approximate: false });
    expect(attainTarget(measure('sessions'), [statement('sessions', 1, { approximate: true }), exact])).toMatchObject({
      approximate: false,
    });
  });

  test('[TA4] a numerator above its denominator is not its counterpart; a total denominator goes first', () => {
    expect(attainTarget(measure('settled'), [below(15, 10), above(120, 11)])).toEqual({
      measure: 'settled',
      state: 'not-reported',
    });
    expect(attainTarget(measure('settled'), [below(15, 10, true), below(165, 30), above(15, 12)])).toMatchObject({
      value: 100,
      state: 'met',
    });
  });

  test('[TA4] a stated rate counts where the pair is not given, the year’s total first', () => {
    const rate = (value: number, isTotal: boolean) => statement('settled', value, { role: 'rate', isTotal });
    expect(attainTarget(measure('settled'), [rate(80, false), rate(95.5, true), below(0, 1)])).toMatchObject({
      value: 95.5,
      state: 'met',
    });
    expect(attainTarget(measure('settled'), [rate(80, false), rate(70, false)])).toMatchObject({
      value: 80,
      state: 'missed',
      approximate: false,
      used: [rate(80, false)],
      leftOut: [{ statement: rate(70, false), why: 'no-counterpart' }],
    });
  });

  test('[TA5] every statement is used or left out, whatever is stated', () => {
    const any = fc.record({
      role: fc.constantFrom('value', 'numerator', 'denominator', 'rate'),
      value: fc.nat(200),
      isTotal: fc.boolean(),
      start: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('sessions', 'settled'), (list, id) => {
        const statements = list.map((item) => statement(id, item.value, item));
        const attained = attainTarget(measure(id), statements);
        if (attained.state === 'not-reported') return;
        expect(attained.used.length + attained.leftOut.length).toBe(statements.length);
      }),
    );
  });

  test.each<[Target, number, string]>([
    [{ atLeast: 4 }, 4, 'met'],
    [{ atLeast: 4 }, 3, 'missed'],
    [{ atMost: 4 }, 4, 'met'],
    [{ atMost: 4 }, 5, 'missed'],
    [{ exactly: 4 }, 4, 'met'],
    [{ exactly: 4 }, 5, 'missed'],
  ])('[TA6] %j and %i: %s', (target, value, state) => {
    expect(attainTarget(measure('sessions', { target }), [statement('sessions', value)]).state).toBe(state);
  });

  test('[TA6] rates are compared unrounded', () => {
    expect(attainTarget(measure('settled'), [below(1000, 0), above(899, 1)])).toMatchObject({ state: 'missed' });
  });
});

test.each<[Target, string, string]>([
  [{ atLeast: 90 }, '%', '≥ 90%'],
  [{ atMost: 2 }, '件', '≤ 2 件'],
  [{ exactly: 1 }, '名', '= 1 名'],
])('describeTarget writes %j %s as %s', (target, unit, text) => {
  expect(describeTarget(measure('sessions', { target, unit }))).toBe(text);
});
