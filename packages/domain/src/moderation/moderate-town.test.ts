import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLevels, entries, sheet } from '../../test/small-county.js';
import { level, PROFILE, RUBRIC } from '../../test/small-rubric.js';
import type { Level, SheetEntry } from '../index.js';
import { moderateTown, type ModerationDraft } from './moderate-town.js';

const NOT_APPLICABLE: SheetEntry = { state: 'not-applicable', basis: '不设' };
const CANNOT_JUDGE: SheetEntry = { state: 'cannot-judge' };

/** L1 as each of a, b, c … judged it; a number is a level, null is not scored yet. */
const l1 = (own: readonly (Level | SheetEntry | null)[], draft?: ModerationDraft, tolerance = 25) => {
  const sheets = own.map((value, place) => {
    const assessor = String.fromCharCode(97 + place);
    const entry: SheetEntry =
      value === null ? { state: 'not-scored' } : typeof value === 'number' ? level(value) : value;
    return sheet('x', assessor, [], { entries: { ...entries([0, 0, 0, 0]), L1: entry } });
  });
  const [first] = moderateTown(RUBRIC, sheets, PROFILE, tolerance, draft);
  if (!first) throw new Error('L1');
  return first;
};

describe('moderateTown', () => {
  test.each<[string, readonly (Level | SheetEntry | null)[], string, number | null, string]>([
    ['[MOD1] all alike: agreed', [3, 3, 3], 'agreed', 0, ''],
    ['[MOD1] one sheet is agreed with itself', [3], 'agreed', null, ''],
    ['[MOD1] abstentions do not stand against agreement', [3, CANNOT_JUDGE, 3], 'agreed', 0, ''],
    ['[MOD1] all exclude it: agreed, whatever the wording', [NOT_APPLICABLE, { ...NOT_APPLICABLE, basis: '无' }], 'agreed', null, ''],
    ['[MOD2] a level apart: within tolerance', [3, 4, 4], 'within-tolerance', 125, ''],
    ['[MOD2] two levels apart: outside; the farthest from the middle looks again', [1, 3, 4], 'outside-tolerance', 376, 'a'],
    ['[MOD4] two equally far from the middle both look again', [0, 2, 4], 'outside-tolerance', 501, 'a,c'],
    ['[MOD2] excluded by some and scored by others: outside, all look again', [3, NOT_APPLICABLE, CANNOT_JUDGE], 'outside-tolerance', null, 'a,b'],
    ['[MOD3] not scored yet: incomplete, whoever is missing looks', [3, null, null], 'incomplete', null, 'b,c'],
    ['[MOD3] nobody could judge: incomplete, all look', [CANNOT_JUDGE, CANNOT_JUDGE], 'incomplete', null, 'a,b'],
    ['[MOD3] no sheets: incomplete, nobody to look', [], 'incomplete', null, ''],
  ])('%s', (_, own, state, spread, lookAgain) => {
    expect(l1(own)).toMatchObject({ state, spread, lookAgain: lookAgain === '' ? [] : lookAgain.split(',') });
  }); // prettier-ignore

  test('[MOD3] an indicator that a sheet does not mention is not scored yet', () => {
    const [first] = moderateTown(RUBRIC, [sheet('x', 'a', [], { entries: {} })], PROFILE, 25);
    expect(first).toMatchObject({ state: 'incomplete', lookAgain: ['a'] });
  });

  test('[MOD2] the tolerance is percent of the full marks, and its edge is within', () => {
    expect(l1([2, 4], undefined, 50).state).toBe('within-tolerance');
    expect(l1([2, 4], undefined, 49.9).state).toBe('outside-tolerance');
    expect(l1([3, 4], undefined, 0).state).toBe('outside-tolerance');
  });

  test('[MOD1] what is ruled out or only informs is not moderated', () => {
    const rubric = {
      ...RUBRIC,
      indicators: RUBRIC.indicators.map((item) => (item.id === 'L2' ? { ...item, informs: true as const } : item)),
    };
    const all = moderateTown(rubric, [sheet('x', 'a', [1, 1, 1, 1])], { ...PROFILE, delegatedEnforcement: false }, 25);
    expect(all.map(({ indicator, state }) => [indicator, state])).toEqual([
      ['L1', 'agreed'],
      ['L2', 'does-not-count'],
      ['E1', 'does-not-count'],
      ['E2', 'agreed'],
    ]);
    expect(all[1]).toEqual({
      indicator: 'L2',
      state: 'does-not-count',
      spread: null,
      lookAgain: [],
      agreed: null,
      decision: { state: 'none' },
    });
  });

  test('[MOD5] a decision as agreed stands by itself; another needs its reason', () => {
    const decide = (own: readonly Level[], value: Level, reason?: string) =>
      l1(own, { entries: { L1: level(value) }, reasons: reason === undefined ? {} : { L1: reason } }).decision;
    expect(decide([3, 3], 3)).toEqual({ state: 'stands', entry: level(3), differs: false, reason: null });
    expect(decide([3, 3], 2)).toEqual({ state: 'reason-missing', entry: level(2) });
    expect(decide([3, 3], 2, ' ')).toEqual({ state: 'reason-missing', entry: level(2) });
    expect(decide([3, 3], 2, '台账缺失')).toEqual({
      state: 'stands',
      entry: level(2),
      differs: true,
      reason: '台账缺失',
    });
    expect(decide([3, 3], 3, ' ')).toEqual({ state: 'stands', entry: level(3), differs: false, reason: null });
    expect(decide([3, 4], 4)).toMatchObject({ state: 'reason-missing' });
    expect(l1([3, 3]).decision).toEqual({ state: 'none' });
    expect(l1([3, 3], { entries: { L1: { state: 'not-scored' } }, reasons: {} }).decision).toEqual({ state: 'none' });
  });

  test('[MOD2] points apart by exactly the tolerance are within it', () => {
    const sheets = [sheet('x', 'a', [0, 2, 0, 0]), sheet('x', 'b', [0, 4, 0, 0])];
    const state = (tolerance: number) => moderateTown(RUBRIC, sheets, PROFILE, tolerance)[1]?.state;
    expect([state(50), state(49)]).toEqual(['within-tolerance', 'outside-tolerance']);
  });

  test('[MOD4] [MOD6] people are named once, by id, and the first sheet’s wording stands', () => {
    const judged = (id: string, assessor: string, entry: SheetEntry) =>
      sheet('x', assessor, [], { id, entries: { ...entries([0, 0, 0, 0]), L1: entry } });
    const open = [
      judged('1', 'z', { state: 'not-scored' }),
      judged('2', 'b', { state: 'not-scored' }),
      judged('3', 'z', { state: 'not-scored' }),
    ];
    expect(moderateTown(RUBRIC, open, PROFILE, 25)[0]?.lookAgain).toEqual(['b', 'z']);
    const excluded = [judged('2', 'a', { ...NOT_APPLICABLE, basis: '无' }), judged('1', 'b', NOT_APPLICABLE)];
    expect(moderateTown(RUBRIC, excluded, PROFILE, 25)[0]?.agreed).toEqual(NOT_APPLICABLE);
  });

  test('[MOD6] does not depend on the order of sheets', () => {
    fc.assert(
      fc.property(fc.array(anyLevels, { maxLength: 5 }), fc.integer({ min: 0, max: 100 }), (list, tolerance) => {
        const sheets = list.map((own, place) => sheet('x', `a${String(place)}`, own));
        expect(moderateTown(RUBRIC, [...sheets].reverse(), PROFILE, tolerance)).toEqual(
          moderateTown(RUBRIC, sheets, PROFILE, tolerance),
        );
      }),
    );
  });
});
