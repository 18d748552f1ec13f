import { describe, expect, test } from 'vitest';
import { wordedPaths } from '../test/worded.js';
import { PLAN, RUBRIC } from '../test/small-rubric.js';
import { checkPlan } from './check-plan.js';
import { checkRubric } from './check-rubric.js';
import { hashRubric } from './hash-rubric.js';
import type { Rubric } from './rubric.js';

const [first, second] = RUBRIC.indicators;
const [leading, enforcing] = RUBRIC.dimensions;
const [top, ...rest] = RUBRIC.grades;
if (!first || !second || !leading || !enforcing || !top) throw new Error('the small rubric has two of each');
const paths = (rubric: Rubric) => wordedPaths(checkRubric(rubric));

describe('checkRubric', () => {
  test('[RB6] finds nothing in a sound rubric', () => {
    expect(checkRubric(RUBRIC)).toEqual([]);
    expect(checkRubric({ ...RUBRIC, grades: [{ ...top, quota: 1 }, ...rest] })).toEqual([]);
  });

  test.each<[string, Rubric, string]>([
    [
      '[RB1] an id used twice',
      { ...RUBRIC, grades: [...RUBRIC.grades.slice(0, 2), { id: 'good', zh: '', en: '', from: 0, quota: null }] },
      'grades › good',
    ],
    [
      '[RB1] a dimension that does not exist',
      { ...RUBRIC, dimensions: RUBRIC.dimensions.slice(0, 1), points: 801 },
      'indicators › E1',
    ],
    [
      '[RB2] indicators that do not add up',
      { ...RUBRIC, indicators: RUBRIC.indicators.slice(0, 3) },
      'dimensions › E › points',
    ],
    ['[RB2] dimensions that do not add up', { ...RUBRIC, points: 1500 }, 'points'],
    ['[RB3] shares that fall', { ...RUBRIC, levelShares: [0, 50, 25, 75, 100] }, 'levelShares'],
    ['[RB3] shares that do not start at 0', { ...RUBRIC, levelShares: [5, 25, 50, 75, 100] }, 'levelShares'],
    ['[RB3] shares that do not end at 1', { ...RUBRIC, levelShares: [0, 25, 50, 75, 90] }, 'levelShares'],
    ['[RB4] grades out of order', { ...RUBRIC, grades: [...RUBRIC.grades].reverse() }, 'grades'],
    ['[RB4] a total without a grade', { ...RUBRIC, grades: RUBRIC.grades.slice(0, 2) }, 'grades'],
    [
      '[RB4] thresholds that rise',
      {
        ...RUBRIC,
        grades: [
          { ...top, from: 200 },
          { ...top, id: 'x', from: 1000 },
          { ...top, id: 'y', from: 0 },
        ],
      },
      'grades',
    ],
    ['[RB4] equal thresholds', { ...RUBRIC, grades: RUBRIC.grades.map((grade) => ({ ...grade, from: 0 })) }, 'grades'],
    [
      '[RB5] an applicability rule without indicator',
      { ...RUBRIC, applies: { X9: 'peoplesCongress' } },
      'applies › X9',
    ],
    ['[RB8] points in parts of a hundredth', { ...RUBRIC, points: 1400.5 }, 'points'],
    [
      '[RB8] a dimension’s',
      { ...RUBRIC, dimensions: [{ ...leading, points: 800.5 }, enforcing] },
      'dimensions › L › points',
    ],
    [
      '[RB8] an indicator’s that is no number',
      { ...RUBRIC, indicators: [{ ...first, points: Number.NaN }, ...RUBRIC.indicators.slice(1)] },
      'indicators › L1 › points',
    ],
    ['[RB8] a share in parts of a percent', { ...RUBRIC, levelShares: [0, 33.3, 50, 75, 100] }, 'levelShares › 1'],
    [
      '[RB8] a threshold in parts of a hundredth',
      { ...RUBRIC, grades: [{ ...top, from: 1260.5 }, ...rest] },
      'grades › excellent › from',
    ],
    ['[RB8] a quota of nothing', { ...RUBRIC, grades: [{ ...top, quota: 0 }, ...rest] }, 'grades › excellent › quota'],
    [
      '[RB8] a quota above all',
      { ...RUBRIC, grades: [{ ...top, quota: 1.01 }, ...rest] },
      'grades › excellent › quota',
    ],
    [
      '[RB8] a quota on the lowest grade',
      { ...RUBRIC, grades: RUBRIC.grades.map((grade) => ({ ...grade, quota: 1 })) },
      'grades › unqualified › quota',
    ],
  ])('%s', (_, rubric, path) => {
    expect(paths(rubric)).toContain(path);
  });

  test('[RB2] says both sums', () => {
    const [problem] = checkRubric({ ...RUBRIC, points: 1500 });
    expect(problem?.message).toEqual({
      zh: '各项合计 14.00 分，与写明的 15.00 分不符',
      en: 'The parts add up to 14.00, not to the stated 15.00',
    });
  });
});

describe('checkPlan', () => {
  test('[PL1] finds nothing in a sound plan', () => {
    expect(checkPlan(PLAN, RUBRIC)).toEqual([]);
  });

  test('[PL1] names what does not fit the rubric', () => {
    const [sessions] = PLAN.measures;
    if (!sessions) throw new Error('the plan has measures');
    const plan = { ...PLAN, rubric: 'other', measures: [sessions, { ...sessions, indicator: 'X1', numerator: 'n' }] };
    expect(wordedPaths(checkPlan(plan, RUBRIC))).toEqual([
      'rubric',
      'measures › sessions',
      'measures › sessions',
      'measures › sessions',
    ]);
  });
});

describe('hashRubric', () => {
  const identity = (text: string) => text;

  test('[RB7] does not depend on the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(RUBRIC).reverse()) as unknown as Rubric;
    expect(hashRubric(shuffled, identity)).toBe(hashRubric(RUBRIC, identity));
  });

  test('[RB7] depends on every value', () => {
    const moved = { ...RUBRIC, indicators: [{ ...first, points: first.points + 1 }, ...RUBRIC.indicators.slice(1)] };
    expect(hashRubric(moved, identity)).not.toBe(hashRubric(RUBRIC, identity));
  });
});
