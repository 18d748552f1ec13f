import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectExplained, wordedPaths } from '../../test/worded.js';
import { RUBRIC } from '../../test/small-rubric.js';
import { checkConversion } from './check-conversion.js';
import type { ConversionFormula } from './conversion-formula.js';
import { convertResult } from './convert-result.js';

const result = (total: number, grade = 'good', rank = 1) => ({ total, grade, rank });
const points = (formula: ConversionFormula, total: number, grade?: string, rank?: number) =>
  convertResult(formula, RUBRIC, result(total, grade, rank)).points;

const proportion: ConversionFormula = { kind: 'proportion', give: 300 };
const aboveBase: ConversionFormula = { kind: 'above-base', base: 840, give: 300 };
const byGrade: ConversionFormula = { kind: 'by-grade', points: { excellent: 300, good: 250, unqualified: 0 } };
const byRank: ConversionFormula = { kind: 'by-rank', first: 300, step: 15, least: 100 };

describe('convertResult', () => {
  test('[CV1] the total’s share of full marks, of what the appraisal gives, rounded half up once', () => {
    expect([0, 700, 1217, 1400].map((total) => points(proportion, total))).toEqual([0, 150, 261, 300]);
    expect(points({ kind: 'proportion', give: 1 }, 700)).toBe(1);
    expect(convertResult(proportion, RUBRIC, result(1400)).steps).toHaveLength(1);
    expect(convertResult(proportion, RUBRIC, result(1217)).steps).toEqual([
      {
        clause: 'CV1',
        input: { total: 1217, base: 0, full: 1400, give: 300 },
        change: 261,
        points: 261,
        text: { zh: '折算：12.17 ÷ 14.00 × 3.00 = 2.61 分', en: 'Converted: 12.17 ÷ 14.00 × 3.00 = 2.61' },
      },
    ]);
  });

  test('[CV2] nothing up to the base, then straight to full marks', () => {
    expect([0, 840, 1120, 1400].map((total) => points(aboveBase, total))).toEqual([0, 0, 150, 300]);
    expect(convertResult(aboveBase, RUBRIC, result(1120)).steps).toMatchObject([
      { clause: 'CV2', text: { zh: '折算：(11.20 − 8.40) ÷ (14.00 − 8.40) × 3.00 = 1.50 分' } },
    ]);
  });

  test('[CV3] the points of the final grade', () => {
    expect([points(byGrade, 0, 'excellent'), points(byGrade, 0, 'unqualified')]).toEqual([300, 0]);
    expect(convertResult(byGrade, RUBRIC, result(1200)).steps).toMatchObject([
      { clause: 'CV3', input: { grade: 'good' }, text: { zh: '按等次计 2.50 分', en: '2.50 for the grade' } },
    ]);
    expect(() => points(byGrade, 0, 'fair')).toThrow(new RangeError('The formula has no points for the grade fair'));
    expect(() => points(byGrade, 0, 'constructor')).toThrow(RangeError);
  });

  test('[CV4] less for each rank, down to the least; equal ranks get the same', () => {
    expect([1, 2, 2, 4, 14, 15, 40].map((rank) => points(byRank, 0, 'good', rank))).toEqual([
      300, 285, 285, 255, 105, 100, 100,
    ]);
    expect(convertResult(byRank, RUBRIC, result(0, 'good', 40)).steps).toMatchObject([
      { clause: 'CV4', input: { first: 300 }, change: 300 },
      { clause: 'CV4', input: { rank: 40, step: 15 }, change: -585, text: { zh: '第 40 名，每低一名少 0.15 分' } },
      { clause: 'CV4', input: { least: 100 }, change: 385, points: 100, text: { zh: '至少 1.00 分' } },
    ]);
    const steps = (rank: number, least = 100) =>
      convertResult({ ...byRank, least }, RUBRIC, result(0, 'good', rank)).steps.length;
    // Neither a step down for the first rank, nor a floor for a rank that comes to it exactly.
    expect([steps(1), steps(2), steps(14, 105), steps(15, 105)]).toEqual([1, 2, 2, 3]);
  });

  test('[CV5] a total above full marks gives no more than the appraisal gives', () => {
    expect(convertResult(proportion, RUBRIC, result(1470))).toMatchObject({
      points: 300,
      steps: [
        { change: 315 },
        {
          clause: 'CV5',
          input: { give: 300 },
          change: -15,
          points: 300,
          text: { zh: '至多 3.00 分', en: 'At most 3.00' },
        },
      ],
    });
  });

  const anyFormula = fc.constantFrom(proportion, aboveBase, byGrade, byRank);

  test('[CV5] from 0 to what is given, and the steps add up', () => {
    fc.assert(
      fc.property(anyFormula, fc.nat(2000), fc.integer({ min: 1, max: 60 }), (formula, total, rank) => {
        const converted = convertResult(formula, RUBRIC, result(total, 'good', rank));
        expect(converted.points >= 0 && converted.points <= 300).toBe(true);
        expectExplained(converted.steps);
        expect(converted.steps.every(({ change }) => change !== 0 || converted.steps.length === 1)).toBe(true);
        expect(converted.steps.at(-1)?.points).toBe(converted.points);
      }),
    );
  });

  test('[CV1] [CV2] a higher total never gives less', () => {
    fc.assert(
      fc.property(fc.constantFrom(proportion, aboveBase), fc.nat(1500), fc.nat(100), (formula, total, more) => {
        expect(points(formula, total + more)).toBeGreaterThanOrEqual(points(formula, total));
      }),
    );
  });
});

describe('checkConversion', () => {
  test('[CV6] finds nothing in sound formulas', () => {
    const flat: ConversionFormula = { kind: 'by-grade', points: { excellent: 300, good: 300, unqualified: 0 } };
    const fromNothing = [
      { ...aboveBase, base: 0 },
      { ...byRank, step: 0 },
      { ...byRank, least: 0 },
    ];
    for (const formula of [proportion, aboveBase, byGrade, byRank, flat, ...fromNothing])
      expect(checkConversion(formula, RUBRIC)).toEqual([]);
  });

  test.each<[string, ConversionFormula, readonly string[]]>([
    ['nothing to give', { ...proportion, give: 0 }, ['give']],
    ['nothing to give above the base', { ...aboveBase, give: -1 }, ['give']],
    ['a base at full marks', { ...aboveBase, base: 1400 }, ['base']],
    ['a base below 0', { ...aboveBase, base: -1 }, ['base']],
    ['a grade that does not exist', { ...byGrade, points: { ...byGrade.points, fair: 1 } }, ['points › fair']],
    [
      'grades without points',
      { kind: 'by-grade', points: { excellent: 300 } },
      ['points › good', 'points › unqualified'],
    ],
    ['first what is missing', { kind: 'by-grade', points: { excellent: 1, good: 2 } }, ['points › unqualified']],
    ['a lower grade that gives more', { ...byGrade, points: { excellent: 1, good: 2, unqualified: 0 } }, ['points']],
    ['ranks that rise', { ...byRank, step: -1 }, ['first']],
    ['a least below 0', { ...byRank, least: -1 }, ['first']],
    ['a first at the least', { ...byRank, first: 100 }, ['first']],
  ])('[CV6] names %s', (_, formula, paths) => {
    expect(wordedPaths(checkConversion(formula, RUBRIC))).toEqual(paths);
  });
});
