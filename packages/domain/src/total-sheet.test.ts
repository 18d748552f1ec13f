import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { level, PROFILE, RUBRIC } from '../test/small-rubric.js';
import { formatPoints } from './format-points.js';
import { levelText } from './level-text.js';
import { pointsAtLevel } from './points-at-level.js';
import type { Level, Rubric } from './rubric.js';
import type { ScoreSheet, SheetEntry } from './score-sheet.js';
import { totalSheet } from './total-sheet.js';

const full: ScoreSheet = { L1: level(3), L2: level(4), E1: level(2), E2: level(0) };
const anyEntry = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((value): SheetEntry => level(value as Level)),
  fc.constant<SheetEntry>({ state: 'not-scored' }),
  fc.constant<SheetEntry>({ state: 'cannot-judge' }),
  fc.constant<SheetEntry>({ state: 'not-applicable', basis: 'no such body' }),
);
const anySheet = fc.record({ L1: anyEntry, L2: anyEntry, E1: anyEntry, E2: anyEntry });

describe('totalSheet', () => {
  test('[TO1] rounds each indicator half up, once', () => {
    const [l1] = RUBRIC.indicators;
    if (!l1) throw new Error('L1');
    expect(([0, 1, 2, 3, 4] as const).map((value) => pointsAtLevel(RUBRIC, l1, value))).toEqual([
      0, 125, 251, 376, 501,
    ]);
  });

  test('[TO1] [TO4] adds up a full sheet', () => {
    expect(totalSheet(RUBRIC, full, PROFILE)).toEqual({
      points: 826,
      scoredMax: 1400,
      applicableMax: 1400,
      total: 826,
      dimensions: [
        { dimension: 'L', points: 676, scoredMax: 801, applicableMax: 801 },
        { dimension: 'E', points: 150, scoredMax: 599, applicableMax: 599 },
      ],
      settled: 4,
      toSettle: 4,
    });
  });

  test('[TO2] not scored yet keeps the total open and is no zero', () => {
    expect(totalSheet(RUBRIC, { L2: level(4) }, PROFILE)).toMatchObject({
      points: 300,
      scoredMax: 300,
      applicableMax: 1400,
      total: null,
      settled: 1,
      toSettle: 4,
    });
  });

  test('[TO2] [TO3] cannot judge settles an indicator and leaves the denominator', () => {
    expect(totalSheet(RUBRIC, { ...full, E2: { state: 'cannot-judge' } }, PROFILE)).toMatchObject({
      points: 826,
      scoredMax: 1100,
      applicableMax: 1400,
      total: Math.round((826 * 1400) / 1100),
    });
  });

  test('[TO3] what the profile rules out or a person calls not applicable leaves the denominator', () => {
    const ruledOut = totalSheet(RUBRIC, full, { ...PROFILE, delegatedEnforcement: false });
    expect(ruledOut).toMatchObject({
      points: 676,
      applicableMax: 1101,
      toSettle: 3,
      total: Math.round((676 * 1400) / 1101),
    });
    const stated = totalSheet(RUBRIC, { ...full, E1: { state: 'not-applicable', basis: 'b' } }, PROFILE);
    expect(stated).toMatchObject({ points: 676, applicableMax: 1101, toSettle: 4, settled: 4 });
  });

  test('[TO3] a sheet on which nothing has a level has no total', () => {
    const abstained: ScoreSheet = Object.fromEntries(
      RUBRIC.indicators.map(({ id }) => [id, { state: 'cannot-judge' }]),
    );
    expect(totalSheet(RUBRIC, abstained, PROFILE)).toMatchObject({ total: null, settled: 4 });
  });

  test('[TO3] totals stay between 0 and the full marks', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { total } = totalSheet(RUBRIC, sheet, PROFILE);
        if (total !== null) expect(total >= 0 && total <= RUBRIC.points).toBe(true);
      }),
    );
  });

  test('[TO4] parts add up to wholes', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { dimensions, ...whole } = totalSheet(RUBRIC, sheet, PROFILE);
        for (const key of ['points', 'scoredMax', 'applicableMax'] as const)
          expect(dimensions.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
      }),
    );
  });

  test('[TO6] a sheet may mix rules, and what only informs is not on the bill', () => {
    const rubric: Rubric = {
      ...RUBRIC,
      indicators: RUBRIC.indicators.map((indicator) =>
        indicator.id === 'L1'
          ? { ...indicator, rule: { kind: 'rate', unit: '%', curve: { kind: 'linear', from: 0, to: 100 } } }
          : indicator.id === 'L2'
            ? { ...indicator, informs: true }
            : indicator,
      ),
    };
    const sheet: ScoreSheet = { ...full, L1: { state: 'measured', value: 40 }, L2: { state: 'not-scored' } };
    expect(totalSheet(rubric, sheet, PROFILE)).toMatchObject({ points: 350, scoredMax: 1100, settled: 3, toSettle: 3 });
    expect(totalSheet(rubric, { ...sheet, L1: level(4) }, PROFILE)).toMatchObject({ settled: 2, total: null });
  });

  test('[TO1] a higher level never lowers the total', () => {
    fc.assert(
      fc.property(
        anySheet,
        fc.constantFrom('L1', 'L2', 'E1', 'E2'),
        fc.integer({ min: 0, max: 3 }),
        (sheet, id, value) => {
          const totalWith = (at: number) =>
            totalSheet(RUBRIC, { ...sheet, [id]: level(at as Level) }, PROFILE).total ?? 0;
          expect(totalWith(value + 1)).toBeGreaterThanOrEqual(totalWith(value));
        },
      ),
    );
  });
});

test('[TO5] formatPoints moves the decimal point and rounds nothing', () => {
  expect([0, 5, 350, 10000, -50].map(formatPoints)).toEqual(['0.00', '0.05', '3.50', '100.00', '-0.50']);
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      (points) => Math.round(Number(formatPoints(points)) * 100) === points,
    ),
  );
});

test('levelText is the county’s own wording where it wrote one', () => {
  const [l1] = RUBRIC.indicators;
  if (!l1) throw new Error('L1');
  expect(levelText(RUBRIC, l1, 2)).toEqual({ zh: '2', en: '2' });
  expect(levelText(RUBRIC, { ...l1, levels: { 2: { zh: '本县', en: 'own' } } }, 2)).toEqual({ zh: '本县', en: 'own' });
});
