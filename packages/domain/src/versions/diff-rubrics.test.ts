import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFILE, RUBRIC } from '../../test/small-rubric.js';
import { canonicalJson } from '../canonical-json.js';
import { hashRubric } from '../hash-rubric.js';
import type { OutsideItems } from '../outside-item.js';
import type { Indicator, Level, Rubric } from '../rubric.js';
import type { Rule } from '../rules/rule.js';
import { totalSheet } from '../total-sheet.js';
import { diffRubrics } from './diff-rubrics.js';
import { hashStructure } from './hash-structure.js';
import { structureOf } from './structure-of.js';

const identity = (text: string) => text;
const change = (id: string, to: Partial<Indicator>): Rubric => ({
  ...RUBRIC,
  indicators: RUBRIC.indicators.map((indicator) => (indicator.id === id ? { ...indicator, ...to } : indicator)),
});
const item = (id: string, each: number) => ({ id, zh: id, en: id, each });
const checklist: Rule = { kind: 'checklist', items: [item('a', -10), item('b', -20)], most: null };
const outside: OutsideItems = {
  ...RUBRIC.outside,
  bonus: {
    most: 500,
    perMatter: 'highest',
    items: [{ id: 'B1', zh: '表彰', en: null, kind: 'each', each: 100, most: null }],
  },
  vetoes: [{ id: 'V1', zh: '造假', en: null, ceiling: 'unqualified' }],
  gates: [{ id: 'G1', zh: '逾期', en: null, ceiling: 'good', kind: 'overdue-rectifications', above: 0 }],
};
const full: Rubric = { ...RUBRIC, outside };

describe('two hashes', () => {
  test('[RV1] any change of content changes the identity', () => {
    expect(hashRubric(change('L1', { about: 'x' }), identity)).not.toBe(hashRubric(RUBRIC, identity));
  });

  test.each<[string, Rubric]>([
    ['a name', change('L1', { zh: '别名', en: 'other' })],
    ['what people read', change('L1', { about: 'x', levels: { 2: { zh: 'a', en: 'b' } } })],
    ['what the reader looks for', change('L1', { kinds: ['k'], phrases: ['p'], not: ['n'], measures: ['m'] })],
    ['a version number', { ...RUBRIC, id: 'other', version: 2 }],
    ['the order of indicators', { ...RUBRIC, indicators: [...RUBRIC.indicators].reverse() }],
    ['a grade’s name', { ...RUBRIC, grades: RUBRIC.grades.map((grade) => ({ ...grade, zh: '等' })) }],
    ['a level’s wording', { ...RUBRIC, levels: [...RUBRIC.levels].reverse() as unknown as Rubric['levels'] }],
    ['a rule that says what went without saying', change('L1', { rule: { kind: 'levels' } })],
  ])('[RV2] %s keeps the structure', (_, changed) => {
    expect(hashStructure(changed, identity)).toBe(hashStructure(RUBRIC, identity));
  });

  test('[RV2] the wording and order of a rule’s items keep the structure, and so does a unit', () => {
    const reworded: Rule = { ...checklist, items: [{ ...item('b', -20), zh: '乙' }, item('a', -10)] };
    expect(structureOf(change('L1', { rule: reworded }))).toBe(structureOf(change('L1', { rule: checklist })));
    const unit = (name: string): Rule => ({ kind: 'shortfall', target: 3, per: 1, each: -10, most: null, unit: name });
    expect(structureOf(change('L1', { rule: unit('次') }))).toBe(structureOf(change('L1', { rule: unit('回') })));
  });

  test.each<[string, Rubric]>([
    ['points', change('L1', { points: 500 })],
    ['an id', change('L1', { id: 'L9' })],
    ['a rule', change('L1', { rule: checklist })],
    ['whether it counts', change('L1', { informs: true })],
    ['the dimension', change('L1', { dimension: 'E' })],
    ['where it applies', { ...RUBRIC, applies: {} }],
    ['a share', { ...RUBRIC, levelShares: [0, 20, 50, 75, 100] }],
    ['a threshold', { ...RUBRIC, grades: RUBRIC.grades.map((grade) => ({ ...grade, from: grade.from / 2 })) }],
    ['a cap outside', { ...RUBRIC, outside: { ...outside, bonus: { ...outside.bonus, most: 400 } } }],
    ['a gate', { ...RUBRIC, outside: { ...outside, gates: [] } }],
  ])('[RV2] %s changes the structure', (_, changed) => {
    expect(structureOf(changed)).not.toBe(structureOf(RUBRIC));
  });

  const shortfall: Rule = { kind: 'shortfall', target: 3, per: 1, each: -10, most: null, unit: '次' };
  const rate: Rule = { kind: 'rate', curve: { kind: 'linear', from: 60, to: 90 }, unit: '%' };
  const events: Rule = { kind: 'events', base: 100, items: [{ ...item('a', -10), most: null }] };

  test.each<[string, Rule, Rule]>([
    ['a target', shortfall, { ...shortfall, target: 4 }],
    ['a deduction', shortfall, { ...shortfall, each: -11 }],
    ['a curve', rate, { ...rate, curve: { kind: 'linear', from: 61, to: 90 } }],
    ['a base', events, { ...events, base: 200 }],
    ['an event’s points', events, { ...events, items: [{ ...item('a', -11), most: null }] }],
    ['an event’s cap', events, { ...events, items: [{ ...item('a', -10), most: -20 }] }],
    ['an item’s points', checklist, { ...checklist, items: [item('a', -11), item('b', -20)] }],
    ['an item', checklist, { ...checklist, items: [item('a', -10), item('c', -20)] }],
    ['a checklist’s cap', checklist, { ...checklist, most: -20 }],
    ['the kind of rule', shortfall, { kind: 'levels' }],
    ['another kind of rule', rate, { kind: 'levels' }],
  ])('[RV2] [RV3] %s changes the structure and is a changed rule', (_, before, after) => {
    const [older, newer] = [change('L1', { rule: before }), change('L1', { rule: after })];
    expect(structureOf(newer)).not.toBe(structureOf(older));
    expect(diffRubrics(older, newer)).toContainEqual(
      expect.objectContaining({ kind: 'rule', path: 'indicators › L1' }),
    );
  });

  test.each<[string, Rule, Rule]>([
    ['a unit', shortfall, { ...shortfall, unit: '回' }],
    ['a rate’s unit', rate, { ...rate, unit: '％' }],
    ['an event’s name', events, { ...events, items: [{ ...item('a', -10), zh: '乙', most: null }] }],
    ['an item’s name', checklist, { ...checklist, items: [{ ...item('a', -10), en: 'z' }, item('b', -20)] }],
  ])('[RV2] [RV3] %s keeps the structure and is a rewording', (_, before, after) => {
    const [older, newer] = [change('L1', { rule: before }), change('L1', { rule: after })];
    expect(structureOf(newer)).toBe(structureOf(older));
    expect(diffRubrics(older, newer)).toEqual([{ kind: 'reworded', path: 'indicators › L1' }]);
  });

  test('[RV3] names what stands outside by its group', () => {
    expect(diffRubrics(full, RUBRIC).map(({ kind, path }) => [kind, path])).toEqual(
      expect.arrayContaining([
        ['removed', 'bonus › B1'],
        ['removed', 'vetoes › V1'],
        ['removed', 'gates › G1'],
      ]),
    );
  });

  test('[RV2] the structure is a text to be hashed', () => {
    expect(hashStructure(RUBRIC, (text) => `#${text}`)).toBe(`#${structureOf(RUBRIC)}`);
    expect(structureOf(RUBRIC)).toContain('"applies\\":\\"delegatedEnforcement');
  });

  test('[RV2] one structure gives every sheet one total', () => {
    const reworded = { ...change('L1', { zh: '别名' }), indicators: [...RUBRIC.indicators].reverse() };
    const anySheet = fc.dictionary(
      fc.constantFrom('L1', 'L2', 'E1', 'E2'),
      fc.nat(4).map((level) => ({ state: 'level' as const, level: level as Level })),
    );
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(totalSheet(reworded, sheet, PROFILE)).toEqual(totalSheet(RUBRIC, sheet, PROFILE));
      }),
    );
  });
});

describe('diffRubrics', () => {
  test('[RV3] finds nothing between versions of one content', () => {
    expect(diffRubrics(full, { ...full, version: 2, id: 'renamed' })).toEqual([]);
  });

  test('[RV3] names what was added, removed, moved, changed and reworded', () => {
    const [, l2, e1, e2] = full.indicators;
    if (!l2 || !e1 || !e2) throw new Error('four indicators');
    const newer: Rubric = {
      ...full,
      indicators: [
        { ...l2, points: 400, zh: '别名' },
        { ...e1, rule: checklist },
        e2,
        { ...e2, id: 'E3', points: 100 },
      ],
      outside: { ...outside, vetoes: [], bonus: { ...outside.bonus, most: null } },
    };
    const changes = diffRubrics(full, newer);
    expect(changes).toEqual([
      { kind: 'removed', path: 'indicators › L1', points: 501 },
      { kind: 'removed', path: 'vetoes › V1', points: null },
      { kind: 'reworded', path: 'rubric' },
      { kind: 'points', path: 'indicators › L2', from: 300, to: 400 },
      { kind: 'reworded', path: 'indicators › L2' },
      expect.objectContaining({ kind: 'rule', path: 'indicators › E1' }),
      { kind: 'reworded', path: 'indicators › E1' },
      { kind: 'added', path: 'indicators › E3', points: 100 },
      { kind: 'points', path: 'bonus', from: 500, to: null },
    ]);
  });

  test('[RV3] turned round, what was added was removed', () => {
    const shorter = { ...full, grades: full.grades.slice(1) };
    expect(diffRubrics(full, shorter)).toEqual([{ kind: 'removed', path: 'grades › excellent', points: null }]);
    expect(diffRubrics(shorter, full)).toEqual([{ kind: 'added', path: 'grades › excellent', points: null }]);
  });

  test('[RV3] finds something exactly where the contents differ', () => {
    const anyRubric = fc
      .record({
        points: fc.constantFrom(300, 400),
        zh: fc.constantFrom('甲', '乙'),
        about: fc.constantFrom('', 'x'),
        rule: fc.constantFrom<Rule>(checklist, { kind: 'rate', unit: '%', curve: { kind: 'linear', from: 0, to: 1 } }),
        reverse: fc.boolean(),
        applies: fc.constantFrom<Rubric['applies']>({}, { L1: 'villages' }),
        outside: fc.constantFrom(outside, RUBRIC.outside),
      })
      .map(({ reverse, applies, outside: around, ...to }): Rubric => {
        const changed = change('L1', to);
        const indicators = reverse ? [...changed.indicators].reverse() : changed.indicators;
        return { ...changed, indicators, applies, outside: around };
      });
    fc.assert(
      fc.property(anyRubric, anyRubric, (a, b) => {
        expect(diffRubrics(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
        const scoring = diffRubrics(a, b).filter(({ kind }) => kind !== 'reworded');
        expect(scoring.length === 0).toBe(structureOf(a) === structureOf(b));
      }),
    );
  });
});
