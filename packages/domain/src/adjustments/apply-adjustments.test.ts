import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordedPaths } from '../../test/worded.js';
import { RUBRIC } from '../../test/small-rubric.js';
import { checkRubric } from '../check-rubric.js';
import type { OutsideItems } from '../outside-item.js';
import type { Rubric } from '../rubric.js';
import { applyAdjustments } from './apply-adjustments.js';
import { finalTotal } from './final-total.js';
import type { Claim, ProposedItem } from './proposed-item.js';

const named = (id: string) => ({ id, zh: `项${id}`, en: null });

const outside: OutsideItems = {
  completeness: {
    most: -200,
    perMatter: 'all',
    items: [
      { ...named('C1'), kind: 'return' },
      { ...named('C2'), kind: 'missing', missing: -100, partial: -50 },
      { ...named('C3'), kind: 'missing', missing: -100, partial: null },
      { ...named('C6'), kind: 'late', each: -50, workingDays: 5, most: -150 },
    ],
  },
  bonus: {
    most: 500,
    perMatter: 'highest',
    items: [
      { ...named('B1'), kind: 'ladder', ranks: { national: 300, city: 100 } },
      { ...named('B2'), kind: 'each', each: 100, most: null },
      { ...named('B3'), kind: 'each', each: 50, most: 100 },
    ],
  },
  deductions: {
    most: -1000,
    perMatter: 'all',
    items: [
      { ...named('K1'), kind: 'each', each: -100, most: null },
      { ...named('K2'), kind: 'each', each: -200, most: -400 },
    ],
  },
  vetoes: [
    { ...named('V1'), ceiling: 'unqualified' },
    { ...named('V2'), en: 'Named by inspectors', ceiling: 'good' },
  ],
  gates: [],
};
const rubric: Rubric = { ...RUBRIC, outside };

const propose = (
  item: string,
  claim: Claim,
  matter: string | null = null,
  basis = '通报〔2026〕1号',
): ProposedItem => ({
  item,
  claim,
  matter,
  basis,
});
const times = (n: number): Claim => ({ kind: 'times', times: n });
const rank = (name: string): Claim => ({ kind: 'rank', rank: name });
const only = (proposed: ProposedItem) => {
  const [line] = applyAdjustments(rubric, [proposed]).lines;
  return [line?.outcome, line?.claimed, line?.counted];
};

describe('applyAdjustments', () => {
  test('the rubric of these tests is sound', () => {
    expect(checkRubric(rubric)).toEqual([]);
  });

  test('[AJ1] nothing counts without a basis, and nothing that the rubric lacks', () => {
    expect(only(propose('B2', times(1), null, '  '))).toEqual(['no-basis', 0, 0]);
    expect(only(propose('V1', { kind: 'holds' }, null, ''))).toEqual(['no-basis', 0, 0]);
    expect(only(propose('X9', times(1)))).toEqual(['not-in-rubric', 0, 0]);
    expect(applyAdjustments(rubric, [propose('V1', { kind: 'holds' }, null, '')]).vetoes).toEqual([]);
  });

  test.each<[string, string, Claim, readonly unknown[]]>([
    ['[AJ2] each occurrence', 'K1', times(3), ['counted', -300, -300]],
    ['[AJ2] no occurrence is no claim', 'K1', times(0), ['wrong-claim', 0, 0]],
    ['[AJ2] half an occurrence is none', 'K1', times(1.5), ['wrong-claim', 0, 0]],
    ['[AJ2] occurrences are told by number', 'K1', { kind: 'missing' }, ['wrong-claim', 0, 0]],
    ['[AJ3] a ladder by its rank', 'B1', rank('city'), ['counted', 100, 100]],
    ['[AJ3] a rank that the ladder lacks', 'B1', rank('county'), ['wrong-claim', 0, 0]],
    ['[AJ3] a rank that only looks like one', 'B1', rank('constructor'), ['wrong-claim', 0, 0]],
    ['[AJ3] a ladder is told by rank', 'B1', times(1), ['wrong-claim', 0, 0]],
    ['[AJ4] missing', 'C2', { kind: 'missing' }, ['counted', -100, -100]],
    ['[AJ4] missing in part', 'C2', { kind: 'partial' }, ['counted', -50, -50]],
    ['[AJ4] no part where the item has none', 'C3', { kind: 'partial' }, ['wrong-claim', 0, 0]],
    ['[AJ4] missing is no number', 'C3', times(1), ['wrong-claim', 0, 0]],
    ['[AJ5] one day late begins five', 'C6', { kind: 'late', workingDays: 1 }, ['counted', -50, -50]],
    ['[AJ5] five days late', 'C6', { kind: 'late', workingDays: 5 }, ['counted', -50, -50]],
    ['[AJ5] six days late', 'C6', { kind: 'late', workingDays: 6 }, ['counted', -100, -100]],
    ['[AJ5] [AJ8] a month late', 'C6', { kind: 'late', workingDays: 22 }, ['capped-by-item', -250, -150]],
    ['[AJ5] not late at all', 'C6', { kind: 'late', workingDays: 0 }, ['wrong-claim', 0, 0]],
    ['[AJ5] lateness is told in days', 'C6', { kind: 'missing' }, ['wrong-claim', 0, 0]],
    ['[AJ6] a report that goes back takes nothing', 'C1', { kind: 'holds' }, ['returns-report', 0, 0]],
    ['[AJ6] and says nothing else', 'C1', { kind: 'missing' }, ['wrong-claim', 0, 0]],
    ['[AJ8] an item’s cap', 'K2', times(3), ['capped-by-item', -600, -400]],
    ['[AJ9] a group’s cap', 'K1', times(12), ['capped-by-group', -1200, -1000]],
    ['[VT1] a veto is no number', 'V1', times(1), ['wrong-claim', 0, 0]],
  ])('%s', (_, item, claim, outcome) => {
    expect(only(propose(item, claim))).toEqual(outcome);
  });

  test('[AJ4] what is missing is missing once, however often it is proposed', () => {
    const twice = [propose('C2', { kind: 'missing' }, null, 'a'), propose('C2', { kind: 'partial' }, null, 'b')];
    expect(applyAdjustments(rubric, twice).lines.map(({ counted }) => counted)).toEqual([-100, 0]);
  });

  test('[AJ6] says that the report goes back', () => {
    expect(applyAdjustments(rubric, [propose('C1', { kind: 'holds' })]).returnsReport).toBe(true);
    expect(applyAdjustments(rubric, [propose('C2', { kind: 'missing' })]).returnsReport).toBe(false);
  });

  test('[AJ7] of several claims on one matter only the weightiest counts, across the items of the group', () => {
    const applied = applyAdjustments(rubric, [
      propose('B1', rank('city'), '法治文化公园'),
      propose('B1', rank('national'), '法治文化公园 '),
      propose('B2', times(1), '法治文化公园'),
      propose('B2', times(1), '另一事项'),
      propose('B2', times(1), ' '),
      propose('B2', times(1)),
    ]);
    expect(applied.groups.bonus).toBe(500);
    expect(applied.lines.map(({ outcome }) => outcome).sort()).toEqual([
      'capped-by-group',
      'counted',
      'counted',
      'counted',
      'same-matter',
      'same-matter',
    ]);
  });

  test('[AJ7] a later item’s weightier claim goes before an earlier one’s; of equal ones the rubric’s first', () => {
    const counted = (second: Claim) =>
      applyAdjustments(rubric, [propose('B1', rank('city'), 'm'), propose('B2', second, 'm')]).lines.map((line) => [
        line.proposed.item,
        line.counted,
        line.outcome,
      ]);
    expect(counted(times(2))).toEqual([
      ['B1', 0, 'same-matter'],
      ['B2', 200, 'counted'],
    ]);
    expect(counted(times(1))).toEqual([
      ['B1', 100, 'counted'],
      ['B2', 0, 'same-matter'],
    ]);
  });

  test('[AJ7] claims without a matter stand alone, each of them', () => {
    const alone = [propose('B2', times(1)), propose('B2', times(1)), propose('B2', times(1), '  ')];
    expect(applyAdjustments(rubric, alone).groups).toEqual({ completeness: 0, bonus: 300, deductions: 0 });
  });

  test('[AJ10] each group has its own sum', () => {
    const applied = applyAdjustments(rubric, [
      propose('C2', { kind: 'missing' }),
      propose('B2', times(1)),
      propose('K1', times(3)),
    ]);
    expect(applied).toMatchObject({ groups: { completeness: -100, bonus: 100, deductions: -300 }, points: -300 });
  });

  test('[AJ7] deductions on one matter all count where the rubric says so', () => {
    const twice = [propose('K1', times(1), 'm'), propose('K2', times(1), 'm')];
    expect(applyAdjustments(rubric, twice).groups.deductions).toBe(-300);
  });

  test('[AJ8] an item’s cap holds over several claims', () => {
    const applied = applyAdjustments(
      rubric,
      ['a', 'b', 'c'].map((matter) => propose('B3', times(1), matter)),
    );
    expect(applied.lines.map(({ counted }) => counted)).toEqual([50, 50, 0]);
    expect(applied.lines[2]?.reason).toEqual({
      zh: '应计 0.50 分，该项封顶，计 0.00 分',
      en: '0.50 claimed; the item’s cap leaves 0.00',
    });
  });

  test('[AJ9] a group’s cap is used up in the rubric’s order, the weightiest first', () => {
    const applied = applyAdjustments(rubric, [
      propose('B3', times(2), 'c'),
      propose('B1', rank('city'), 'b'),
      propose('B1', rank('national'), 'a'),
      propose('B2', times(1), 'd'),
    ]);
    const turned = applyAdjustments(rubric, [
      propose('B3', times(2), 'a', '1'),
      propose('B2', times(3), 'b', '2'),
      propose('B1', rank('national'), 'c', '3'),
    ]);
    expect(turned.lines.map(({ proposed, counted, outcome }) => [proposed.item, counted, outcome])).toEqual([
      ['B1', 300, 'counted'],
      ['B2', 200, 'capped-by-group'],
      ['B3', 0, 'capped-by-group'],
    ]);
    expect(applied.lines.map(({ proposed, counted }) => [proposed.item, counted])).toEqual([
      ['B1', 300],
      ['B1', 100],
      ['B2', 100],
      ['B3', 0],
    ]);
  });

  test('[VT1] a veto with its basis holds the grade and takes no points', () => {
    const applied = applyAdjustments(rubric, [
      propose('V2', { kind: 'holds' }, null, '通报〔2026〕1号 '),
      propose('V1', { kind: 'holds' }, null, '通报〔2026〕1号 '),
    ]);
    expect(applied.points).toBe(0);
    expect(applied.vetoes).toEqual([
      {
        ceiling: 'unqualified',
        from: 'veto',
        id: 'V1',
        reason: { zh: '项V1（通报〔2026〕1号）', en: '项V1 (通报〔2026〕1号)' },
      },
      {
        ceiling: 'good',
        from: 'veto',
        id: 'V2',
        reason: { zh: '项V2（通报〔2026〕1号）', en: 'Named by inspectors (通报〔2026〕1号)' },
      },
    ]);
    expect(applied.lines.map(({ group, outcome }) => [group, outcome])).toEqual([
      ['vetoes', 'holds-grade'],
      ['vetoes', 'holds-grade'],
    ]);
  });

  const anyClaim = fc.oneof(
    fc.nat(12).map(times),
    fc.constantFrom('national', 'city', 'county').map(rank),
    fc.constantFrom<Claim>({ kind: 'missing' }, { kind: 'partial' }, { kind: 'holds' }),
    fc.nat(40).map((workingDays): Claim => ({ kind: 'late', workingDays })),
  );
  const anyProposed = fc.array(
    fc.record({
      item: fc.constantFrom('C1', 'C2', 'C3', 'C6', 'B1', 'B2', 'B3', 'K1', 'K2', 'V1', 'V2', 'X9'),
      claim: anyClaim,
      matter: fc.constantFrom(null, 'm', 'n'),
      basis: fc.constantFrom('', 'b'),
    }),
  );

  test('[AJ8] [AJ9] [AJ10] every proposed item comes back, lines add up to groups and groups to the points, within their caps', () => {
    fc.assert(
      fc.property(anyProposed, (proposed) => {
        const { lines, groups, points } = applyAdjustments(rubric, proposed);
        expect(lines.length).toBe(proposed.length);
        for (const name of ['completeness', 'bonus', 'deductions'] as const) {
          const own = lines.filter(({ group }) => group === name);
          expect(own.reduce((sum, { counted }) => sum + counted, 0)).toBe(groups[name]);
          expect(Math.abs(groups[name])).toBeLessThanOrEqual(Math.abs(outside[name].most ?? Infinity));
        }
        expect(groups.completeness + groups.bonus + groups.deductions).toBe(points);
        for (const line of lines) expect(Math.abs(line.counted)).toBeLessThanOrEqual(Math.abs(line.claimed));
      }),
    );
  });

  const withShuffled = (list: ProposedItem[]) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }));

  test('[AJ10] the order of proposing changes nothing', () => {
    fc.assert(
      fc.property(anyProposed.chain(withShuffled), ([proposed, shuffled]) => {
        expect(applyAdjustments(rubric, shuffled)).toEqual(applyAdjustments(rubric, proposed));
      }),
    );
  });
});

test('[AJ11] the final total may pass full marks and never falls below 0', () => {
  expect([
    finalTotal(9800, { points: 500 }),
    finalTotal(9800, { points: -300 }),
    finalTotal(200, { points: -1000 }),
  ]).toEqual([10300, 9500, 0]);
});

describe('checkRubric, outside the indicators', () => {
  const broken = (change: Partial<OutsideItems>) =>
    wordedPaths(checkRubric({ ...rubric, outside: { ...outside, ...change } }));
  const bonus = (item: OutsideItems['bonus']['items'][number], most: number | null = null) => ({
    bonus: { most, perMatter: 'highest' as const, items: [item] },
  });
  const late = { ...named('C6'), kind: 'late', each: -50, workingDays: 5, most: -150 } as const;

  test.each<[string, Partial<OutsideItems>, string]>([
    ['an id of an indicator', bonus({ ...named('L1'), kind: 'each', each: 100, most: null }), 'bonus › L1'],
    ['an id of another group', bonus({ ...named('K1'), kind: 'each', each: 100, most: null }), 'deductions › K1'],
    ['an id twice among vetoes', { vetoes: [...outside.vetoes, ...outside.vetoes] }, 'vetoes › V1'],
    ['a bonus that takes', bonus({ ...named('B1'), kind: 'each', each: -100, most: null }), 'bonus › B1'],
    ['a bonus of nothing', bonus({ ...named('B1'), kind: 'ladder', ranks: { city: 0 } }), 'bonus › B1'],
    [
      'one rung that takes',
      bonus({ ...named('B1'), kind: 'ladder', ranks: { national: 300, city: -100 } }),
      'bonus › B1',
    ],
    ['an item’s cap of the other sign', bonus({ ...named('B3'), kind: 'each', each: 50, most: -100 }), 'bonus › B3'],
    ['a ladder without rungs', bonus({ ...named('B1'), kind: 'ladder', ranks: {} }), 'bonus › B1'],
    [
      'a deduction that gives',
      { deductions: { ...outside.deductions, items: [{ ...named('K1'), kind: 'each', each: 1, most: null }] } },
      'deductions › K1',
    ],
    ['a cap of the other sign', { bonus: { ...outside.bonus, most: -500 } }, 'bonus › most'],
    ['a cap of nothing', { bonus: { ...outside.bonus, most: 0 } }, 'bonus › most'],
    [
      'a group’s cap that cannot be reached',
      bonus({ ...named('B3'), kind: 'each', each: 50, most: 100 }, 101),
      'bonus › most',
    ],
    [
      'an item’s cap below one occurrence',
      bonus({ ...named('B3'), kind: 'each', each: 50, most: 40 }),
      'bonus › B3 › most',
    ],
    [
      'lateness with a cap below one occurrence',
      { completeness: { ...outside.completeness, most: null, items: [{ ...late, most: -40 }] } },
      'completeness › C6 › most',
    ],
    [
      'a part that gives',
      {
        completeness: {
          ...outside.completeness,
          most: null,
          items: [{ ...named('C2'), kind: 'missing', missing: -100, partial: 50 }],
        },
      },
      'completeness › C2',
    ],
    [
      'a cap that lateness alone cannot reach',
      { completeness: { ...outside.completeness, items: [late] } },
      'completeness › most',
    ],
    [
      'an id of an item among gates',
      { gates: [{ ...named('B1'), kind: 'overdue-rectifications', above: 0, ceiling: 'good' }] },
      'gates › B1',
    ],
    [
      'lateness in no days',
      { completeness: { ...outside.completeness, items: [{ ...late, workingDays: 0 }] } },
      'completeness › C6 › workingDays',
    ],
    [
      'lateness in parts of days',
      { completeness: { ...outside.completeness, items: [{ ...late, workingDays: 2.5 }] } },
      'completeness › C6 › workingDays',
    ],
    [
      'a part that weighs as much as the whole',
      {
        completeness: {
          ...outside.completeness,
          most: null,
          items: [{ ...named('C2'), kind: 'missing', missing: -100, partial: -100 }],
        },
      },
      'completeness › C2 › partial',
    ],
    [
      'a completeness cap that cannot be reached',
      {
        completeness: {
          ...outside.completeness,
          items: [
            { ...named('C1'), kind: 'return' },
            { ...named('C2'), kind: 'missing', missing: -100, partial: null },
          ],
        },
      },
      'completeness › most',
    ],
  ])('[AJ12] names %s', (_, change, path) => {
    expect(broken(change)).toContain(path);
  });

  test('[AJ12] a cap that is reached exactly is sound', () => {
    expect(broken(bonus({ ...named('B3'), kind: 'each', each: 50, most: 100 }, 100))).toEqual([]);
    expect(broken(bonus({ ...named('B3'), kind: 'each', each: 50, most: 50 }))).toEqual([]);
    expect(broken(bonus({ ...named('B1'), kind: 'ladder', ranks: { city: 100 } }, 900))).toEqual([]);
  });

  test('[AJ12] says which way the points must go', () => {
    const words = (change: Partial<OutsideItems>) =>
      checkRubric({ ...rubric, outside: { ...outside, ...change } }).map(({ message }) => message.en);
    expect(words(bonus({ ...named('B9'), kind: 'each', each: -100, most: null }))).toEqual([
      'A bonus must be positive',
    ]);
    const giving = { ...named('K9'), kind: 'each', each: 1, most: null } as const;
    expect(words({ deductions: { ...outside.deductions, most: null, items: [giving] } })).toEqual([
      'A deduction must be negative',
    ]);
  });
});
