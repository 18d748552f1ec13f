import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordedPaths } from '../../test/worded.js';
import { RUBRIC } from '../../test/small-rubric.js';
import { checkRubric } from '../check-rubric.js';
import type { Gate } from '../outside-item.js';
import type { Rubric } from '../rubric.js';
import type { Ceiling } from './adjustment.js';
import { computeGates, type GateFacts } from './compute-gates.js';
import { holdGrade } from './hold-grade.js';

const head = (id: string) => ({ id, zh: id, en: null, ceiling: 'good' });
const anyDimension: Gate = { ...head('G1'), kind: 'dimension-share', dimension: null, below: 60 };
const ownDimension: Gate = { ...head('G2'), kind: 'dimension-share', dimension: 'E', below: 60 };
const mandatory: Gate = { ...head('G3'), kind: 'indicator-share', indicator: 'L1', below: 50 };
const overdue: Gate = { ...head('G4'), kind: 'overdue-rectifications', above: 0 };

const withGates = (...gates: readonly Gate[]): Rubric => ({ ...RUBRIC, outside: { ...RUBRIC.outside, gates } });
const facts = (more: Partial<GateFacts> = {}): GateFacts => ({
  dimensions: [
    { id: 'L', points: 480, max: 800 },
    { id: 'E', points: 400, max: 599 },
  ],
  indicators: [{ id: 'L1', points: 251, max: 501 }],
  overdueRectifications: 0,
  ...more,
});
const held = (gate: Gate, more: Partial<GateFacts> = {}) => computeGates(withGates(gate), facts(more)).ceilings;

describe('computeGates', () => {
  test('[GT1] a dimension below its share holds the grade; exactly the share does not', () => {
    expect(held(anyDimension)).toEqual([]);
    expect(held(anyDimension, { dimensions: [{ id: 'L', points: 479, max: 800 }] })).toEqual([
      {
        ceiling: 'good',
        from: 'gate',
        id: 'G1',
        reason: { zh: '“L”得 4.79/8.00 分，低于 60%', en: '“L” has 4.79/8.00, below 60%' },
      },
    ]);
  });

  test('[GT1] only the dimension that is named, and none in which nothing was scored', () => {
    expect(held(ownDimension, { dimensions: [{ id: 'L', points: 0, max: 800 }] })).toEqual([]);
    expect(held(anyDimension, { dimensions: [{ id: 'L', points: 0, max: 0 }] })).toEqual([]);
    expect(held(ownDimension, { dimensions: [{ id: 'E', points: 1, max: 599 }] })).toMatchObject([{ id: 'G2' }]);
  });

  test('[GT2] a mandatory indicator below its share holds the grade', () => {
    expect(held(mandatory)).toEqual([]);
    expect(held(mandatory, { indicators: [{ id: 'L1', points: 250, max: 501 }] })).toMatchObject([{ id: 'G3' }]);
    expect(held(mandatory, { indicators: [] })).toEqual([]);
    const others = [
      { id: 'L1', points: 501, max: 501 },
      { id: 'L2', points: 0, max: 300 },
    ];
    expect(held(mandatory, { indicators: others })).toEqual([]);
  });

  test('[GT1] a name that the rubric lacks stands for itself', () => {
    expect(held(anyDimension, { dimensions: [{ id: 'Z', points: 1, max: 100 }] })).toMatchObject([
      { reason: { zh: '“Z”得 0.01/1.00 分，低于 60%', en: '“Z” has 0.01/1.00, below 60%' } },
    ]);
  });

  test('[GT1] [GT2] says the name, not the id', () => {
    const named = (id: string) => ({ zh: `名${id}`, en: `Name ${id}` });
    const rubric = {
      ...withGates(anyDimension, mandatory),
      dimensions: RUBRIC.dimensions.map((each) => ({ ...each, ...named(each.id) })),
      indicators: RUBRIC.indicators.map((each) => ({ ...each, ...named(each.id) })),
    };
    const low = facts({
      dimensions: [{ id: 'E', points: 1, max: 599 }],
      indicators: [{ id: 'L1', points: 1, max: 501 }],
    });
    expect(computeGates(rubric, low).ceilings.map(({ reason }) => reason)).toEqual([
      { zh: '“名E”得 0.01/5.99 分，低于 60%', en: '“Name E” has 0.01/5.99, below 60%' },
      { zh: '“名L1”得 0.01/5.01 分，低于 50%', en: '“Name L1” has 0.01/5.01, below 50%' },
    ]);
  });

  test('[GT3] overdue rectification items hold the grade', () => {
    expect(held(overdue)).toEqual([]);
    expect(held(overdue, { overdueRectifications: 2 })).toMatchObject([
      { id: 'G4', reason: { zh: '逾期未整改 2 项', en: '2 rectification items are overdue' } },
    ]);
  });

  test('[GT4] a gate whose fact nobody stated is unknown and holds nothing', () => {
    expect(computeGates(withGates(anyDimension, overdue), facts({ overdueRectifications: null }))).toEqual({
      ceilings: [],
      unknown: ['G4'],
    });
  });
});

describe('holdGrade', () => {
  const ceiling = (id: string, at: string): Ceiling => ({ ceiling: at, from: 'gate', id, reason: { zh: '', en: '' } });

  test('[VT2] [GT5] the lowest ceiling stands, and names what lowered the grade', () => {
    const [good, bad] = [ceiling('a', 'good'), ceiling('b', 'unqualified')];
    expect(holdGrade(RUBRIC, 1300, [good])).toMatchObject({
      byTotal: { id: 'excellent' },
      grade: { id: 'good' },
      heldBy: [good],
    });
    expect(holdGrade(RUBRIC, 1300, [good, bad])).toMatchObject({ grade: { id: 'unqualified' }, heldBy: [good, bad] });
    expect(holdGrade(RUBRIC, 1200, [good])).toMatchObject({ grade: { id: 'good' }, heldBy: [] });
    expect(holdGrade(RUBRIC, 1300, [])).toMatchObject({ grade: { id: 'excellent' }, heldBy: [] });
  });

  test('[GT5] a ceiling never raises a grade, and their order changes nothing', () => {
    const anyCeilings = fc.array(fc.constantFrom('excellent', 'good', 'unqualified').map((at) => ceiling(at, at)));
    fc.assert(
      fc.property(fc.nat(1400), anyCeilings, (total, ceilings) => {
        const { byTotal, grade } = holdGrade(RUBRIC, total, ceilings);
        expect(grade.from).toBeLessThanOrEqual(byTotal.from);
        expect(holdGrade(RUBRIC, total, [...ceilings].reverse()).grade).toEqual(grade);
      }),
    );
  });
});

describe('checkRubric, vetoes and gates', () => {
  const paths = (...gates: readonly Gate[]) => wordedPaths(checkRubric(withGates(...gates)));

  test('[GT6] finds nothing in sound gates', () => {
    expect(paths(anyDimension, ownDimension, mandatory, overdue)).toEqual([]);
    expect(paths({ ...anyDimension, below: 100 })).toEqual([]);
  });

  test.each<[string, Gate, string]>([
    ['a grade that does not exist', { ...overdue, ceiling: 'fair' }, 'gates › G4 › ceiling'],
    ['a ceiling that holds nothing', { ...overdue, ceiling: 'excellent' }, 'gates › G4 › ceiling'],
    ['a dimension that does not exist', { ...ownDimension, dimension: 'X' }, 'gates › G2 › dimension'],
    ['an indicator that does not exist', { ...mandatory, indicator: 'X1' }, 'gates › G3 › indicator'],
    ['a share of nothing', { ...anyDimension, below: 0 }, 'gates › G1 › below'],
    ['a share above the whole', { ...mandatory, below: 101 }, 'gates › G3 › below'],
    ['a number below 0', { ...overdue, above: -1 }, 'gates › G4 › above'],
  ])('[GT6] names %s', (_, gate, path) => {
    expect(paths(gate)).toEqual([path]);
  });

  test('[GT6] tells a ceiling that holds nothing from one that does not exist', () => {
    const words = (ceiling: string) => checkRubric(withGates({ ...overdue, ceiling })).map(({ message }) => message.en);
    expect([words('excellent'), words('fair')]).toEqual([
      ['A ceiling at the highest grade holds nothing'],
      ['There is no grade “fair”'],
    ]);
  });

  test('[GT6] names an indicator that only informs, and a veto’s grade', () => {
    const [l1] = RUBRIC.indicators;
    if (!l1) throw new Error('L1');
    const informing = { ...l1, id: 'L9', points: 0, informs: true as const };
    const rubric = withGates({ ...mandatory, indicator: 'L9' });
    const problems = checkRubric({
      ...rubric,
      indicators: [...rubric.indicators, informing],
      outside: { ...rubric.outside, vetoes: [{ ...head('V1'), ceiling: 'none' }] },
    });
    expect(wordedPaths(problems)).toEqual(['vetoes › V1 › ceiling', 'gates › G3 › indicator']);
  });
});
