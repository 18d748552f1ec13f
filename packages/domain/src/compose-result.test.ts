import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { level, PROFILE, RUBRIC } from '../test/small-rubric.js';
import { canonicalJson } from './canonical-json.js';
import { composeResult, type SubmittedSheet } from './compose-result.js';
import { gradeOf } from './grade-of.js';
import { medianOf } from './median-of.js';
import { rankTowns } from './rank-towns.js';
import type { Level, Rubric } from './rubric.js';
import type { SheetEntry } from './score-sheet.js';

const sheet = (levels: readonly Level[], decides = false): SubmittedSheet => ({
  decides,
  entries: Object.fromEntries(RUBRIC.indicators.map(({ id }, place) => [id, level(levels[place] ?? 0)])),
});
const composed = (sheets: readonly SubmittedSheet[], profile = PROFILE) => {
  const outcome = composeResult(RUBRIC, sheets, profile);
  if (!outcome.ok) throw new Error(outcome.undecided.join());
  return outcome.result;
};
const withEntry = (base: SubmittedSheet, id: string, entry: SheetEntry): SubmittedSheet => ({
  ...base,
  entries: { ...base.entries, [id]: entry },
});

describe('composeResult', () => {
  test('[RS1] the county’s decision stands alone', () => {
    const result = composed([sheet([0, 0, 0, 0]), sheet([4, 4, 4, 4], true)]);
    expect(result).toMatchObject({ rule: 'county-decision', sheets: 1, total: 1400, grade: 'excellent' });
  });

  test('[RS2] [RS3] the mean of the sheets, in hundredths, with the level that it reaches', () => {
    const { rule, sheets, indicators } = composed([sheet([3, 2, 2, 2]), sheet([4, 3, 2, 2])]);
    expect({ rule, sheets }).toEqual({ rule: 'mean-of-sheets', sheets: 2 });
    expect(indicators[0]).toEqual({
      indicator: 'L1',
      state: 'level',
      level: 3,
      points: Math.round((376 + 501) / 2),
      maxPoints: 501,
    });
    expect(indicators[2]).toMatchObject({ level: 2, points: 150 });
  });

  test('[RS3] a mean under level 1 is level 0', () => {
    expect(composed([sheet([0, 4, 4, 4]), sheet([0, 4, 4, 4]), sheet([1, 4, 4, 4])]).indicators[0]).toMatchObject({
      level: 0,
      points: 42,
    });
  });

  test('[RS2] an abstention is left out of the mean', () => {
    const abstaining = withEntry(sheet([0, 0, 0, 0]), 'L1', { state: 'cannot-judge' });
    expect(composed([abstaining, sheet([4, 0, 0, 0])]).indicators[0]).toMatchObject({ points: 501, level: 4 });
  });

  test('[RS4] a sheet without an entry judges nothing', () => {
    expect(composeResult(RUBRIC, [{ decides: false, entries: {} }], PROFILE)).toEqual({
      ok: false,
      undecided: ['L1', 'L2', 'E1', 'E2'],
    });
  });

  test('[RS6] points of any rule are averaged alike, and what only informs is left out', () => {
    const rubric: Rubric = {
      ...RUBRIC,
      indicators: RUBRIC.indicators.map((indicator) =>
        indicator.id === 'L1'
          ? { ...indicator, rule: { kind: 'shortfall', target: 5, per: 1, each: -100, most: null, unit: '次' } }
          : indicator.id === 'L2'
            ? { ...indicator, informs: true }
            : indicator,
      ),
    };
    const measured = (value: number) => withEntry(sheet([0, 0, 2, 2]), 'L1', { state: 'measured', value });
    const outcome = composeResult(rubric, [measured(5), measured(2), sheet([4, 4, 2, 2])], PROFILE);
    expect(outcome).toMatchObject({
      ok: true,
      result: { indicators: [{ indicator: 'L1', points: 351, level: 2 }, { indicator: 'E1' }, { indicator: 'E2' }] },
    });
  });

  test('[RS4] undecided where nobody judged, or where judgements are of two kinds', () => {
    const open = withEntry(sheet([1, 1, 1, 1]), 'L1', { state: 'cannot-judge' });
    expect(composeResult(RUBRIC, [open], PROFILE)).toEqual({ ok: false, undecided: ['L1'] });
    const excluded = withEntry(sheet([1, 1, 1, 1]), 'E2', { state: 'not-applicable', basis: '不设' });
    expect(composeResult(RUBRIC, [excluded, sheet([1, 1, 1, 1])], PROFILE)).toEqual({ ok: false, undecided: ['E2'] });
    expect(composeResult(RUBRIC, [], PROFILE)).toMatchObject({ ok: false });
  });

  test('[RS4] a result of nothing but exclusions is none', () => {
    const none: SubmittedSheet = {
      decides: false,
      entries: Object.fromEntries(RUBRIC.indicators.map(({ id }) => [id, { state: 'not-applicable', basis: '不设' }])),
    };
    expect(composeResult(RUBRIC, [none], PROFILE)).toEqual({ ok: false, undecided: ['L1', 'L2', 'E1', 'E2'] });
  });

  test('[RS4] excluded by everybody who judges, it is not applicable, with the first basis', () => {
    const base = sheet([4, 4, 4, 4]);
    const abstaining = withEntry(base, 'E2', { state: 'cannot-judge' });
    const excluded = (basis: string) => withEntry(base, 'E2', { state: 'not-applicable', basis });
    const result = composed([abstaining, excluded('不设'), excluded('另一理由')]);
    expect(result.indicators[3]).toEqual({ indicator: 'E2', state: 'not-applicable', basis: '不设' });
    expect(result.dimensions[1]).toEqual({ dimension: 'E', points: 299, scoredMax: 299, applicableMax: 299 });
  });

  test('[TO4] a dimension’s points and full marks are those of its indicators', () => {
    expect(composed([sheet([4, 2, 0, 1])]).dimensions).toEqual([
      { dimension: 'L', points: 651, scoredMax: 801, applicableMax: 801 },
      { dimension: 'E', points: 75, scoredMax: 599, applicableMax: 599 },
    ]);
  });

  test('[PR1] [TO3] what is ruled out carries its basis and leaves the denominator', () => {
    const result = composed([sheet([4, 4, 0, 4])], { ...PROFILE, delegatedEnforcement: false });
    expect(result.indicators[2]).toEqual({
      indicator: 'E1',
      state: 'not-applicable',
      basis: '本年度未承接赋权执法事项',
    });
    expect(result.total).toBe(1400);
  });

  test('[RS5] the order of sheets does not matter', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Level>, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(levels, { minLength: 1, maxLength: 6 }), (list) => {
        const sheets = list.map((item) => sheet(item));
        expect(composed([...sheets].reverse())).toEqual(composed(sheets));
      }),
    );
  });
});

describe('gradeOf', () => {
  test.each([
    [1400, 'excellent'],
    [1260, 'excellent'],
    [1259, 'good'],
    [1119, 'unqualified'],
    [0, 'unqualified'],
  ])('[GR1] %i is %s', (total, grade) => {
    expect(gradeOf(total, RUBRIC).id).toBe(grade);
  });

  test('[GR1] a total below every grade is a broken rubric', () => {
    expect(() => gradeOf(-1, RUBRIC)).toThrow(new RangeError('No grade of rubric small starts at or below -1'));
  });
});

describe('rankTowns', () => {
  test('[RK1] ties share a rank: 1, 2, 2, 4', () => {
    const ranked = rankTowns([
      { town: 'c', total: 70 },
      { town: 'a', total: 80 },
      { town: 'd', total: 60 },
      { town: 'b', total: 70 },
    ]);
    expect(ranked.map(({ town, rank }) => [town, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 2],
      ['d', 4],
    ]);
  });

  test('[RK2] ranks do not depend on the order of rows, and count who is ahead', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (totals) => {
        const rows = totals.map((total) => ({ total }));
        const ranked = rankTowns(rows);
        for (const { total, rank } of ranked) expect(rank).toBe(1 + totals.filter((other) => other > total).length);
        expect(rankTowns([...rows].reverse()).map(({ rank }) => rank)).toEqual(ranked.map(({ rank }) => rank));
      }),
    );
  });
});

test('medianOf takes the middle, or the mean of the middle two', () => {
  expect([medianOf([]), medianOf([3]), medianOf([9, 1, 5]), medianOf([4, 1, 2, 9])]).toEqual([null, 3, 5, 3]);
});

describe('canonicalJson', () => {
  test('sorts keys, keeps lists, leaves out undefined', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: '依法' }, e: undefined })).toBe(
      '{"a":{"c":"依法","d":null},"b":[2,1]}',
    );
  });

  test('refuses what JSON would silently turn into null', () => {
    for (const value of [NaN, Infinity, undefined, 1n, () => 1]) expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson([1n])).toThrow(new TypeError('A bigint has no canonical JSON'));
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
