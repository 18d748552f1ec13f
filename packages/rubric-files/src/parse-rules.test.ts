import { applyAdjustments, planFor, type Rubric } from '@fazhi/domain';
import { describe, expect, test } from 'vitest';
import { readDataFile } from './data-file.js';
import { defaultRubric } from './default-rubric.js';
import { parsePlan } from './parse-plan.js';
import { parseRubric } from './parse-rubric.js';

const town = readDataFile('town.yaml');

/** The default rubric with its first indicator scored by a rule, or the problems as "path: sentence". */
function withRule(rule: string): Rubric | readonly string[] {
  return read(town.replace('{ id: L1, points: 5,', `{ id: L1, points: 5, rule: ${rule},`));
}

function read(yaml: string): Rubric | readonly string[] {
  expect(yaml).not.toBe(town);
  const outcome = parseRubric(yaml);
  return outcome.ok ? outcome.rubric : outcome.problems.map(({ path, message }) => `${path}: ${message.zh}`);
}

const inRubric = (rule: unknown) => ({
  indicators: expect.arrayContaining([expect.objectContaining({ rule })]) as unknown,
});

describe('rules in YAML', () => {
  test.each<[string, object]>([
    [
      '{ kind: shortfall, target: 3, each: -0.5, unit: 次 }',
      { kind: 'shortfall', target: 3, per: 1, each: -50, most: null, unit: '次' },
    ],
    [
      '{ kind: checklist, most: -1, items: [{ id: a, zh: 甲, en: A, each: -1 }, { id: b, zh: 乙, en: B, each: -0.5 }] }',
      {
        kind: 'checklist',
        items: [
          { id: 'a', zh: '甲', en: 'A', each: -100 },
          { id: 'b', zh: '乙', en: 'B', each: -50 },
        ],
        most: -100,
      },
    ],
    [
      '{ kind: rate, unit: "%", curve: { kind: linear, from: 60, to: 100 } }',
      { kind: 'rate', unit: '%', curve: { kind: 'linear', from: 60, to: 100 } },
    ],
    [
      '{ kind: rate, unit: 件, curve: { kind: stepped, better: less, steps: [{ at: 5, share: 0.5 }, { at: 0, share: 1 }] } }',
      {
        kind: 'rate',
        unit: '件',
        curve: {
          kind: 'stepped',
          better: 'less',
          steps: [
            { at: 5, share: 50 },
            { at: 0, share: 100 },
          ],
        },
      },
    ],
    [
      '{ kind: rate, unit: 件, curve: { kind: threshold, at: 1, better: more } }',
      { kind: 'rate', unit: '件', curve: { kind: 'threshold', at: 1, better: 'more' } },
    ],
    [
      '{ kind: rate, unit: 件, curve: { kind: capped, from: 0, to: 10, most: 1 } }',
      { kind: 'rate', unit: '件', curve: { kind: 'capped', from: 0, to: 10, most: 100 } },
    ],
    [
      '{ kind: events, base: 5, items: [{ id: a, zh: 甲, en: A, each: -0.3 }] }',
      { kind: 'events', base: 500, items: [{ id: 'a', zh: '甲', en: 'A', each: -30, most: null }] },
    ],
  ])('%s', (yaml, rule) => {
    expect(withRule(yaml)).toMatchObject(inRubric(rule));
  });

  test('levels is the same whether it is written or not', () => {
    expect(withRule('{ kind: levels }')).toEqual(defaultRubric());
  });

  test.each<[string, string]>([
    ['{ kind: guess }', 'indicators › L1 › rule › kind: 只能是：levels、shortfall、checklist、rate、events'],
    ['{ target: 3 }', 'indicators › L1 › rule: 缺少“kind”'],
    ['{ kind: shortfall, target: 3, unit: 次 }', 'indicators › L1 › rule: 缺少“each”'],
    ['{ kind: shortfall, target: 3, each: 0.5, unit: 次 }', 'indicators › L1 › rule › each: 数值须 < 0'],
    [
      '{ kind: shortfall, target: 3, each: -0.5, most: -2, unit: 次 }',
      'indicators › L1 › rule › most: 全部扣完也到不了封顶 2.00 分',
    ],
    [
      '{ kind: rate, unit: "%", curve: { kind: bent } }',
      'indicators › L1 › rule › curve › kind: 只能是：threshold、linear、stepped、capped',
    ],
    [
      '{ kind: rate, unit: "%", curve: { kind: linear, from: 5, to: 5 } }',
      'indicators › L1 › rule › curve: 起点和满分点不能相同',
    ],
    ['{ kind: checklist, items: [] }', 'indicators › L1 › rule › items: 项数不对：至少 1 项'],
  ])('%s is told what is wrong', (rule, sentence) => {
    expect(withRule(rule)).toContain(sentence);
  });

  test('what only informs says so and has no points', () => {
    expect(
      read(
        town.replace(
          'indicators:',
          'indicators:\n  - { id: L9, points: 0, informs: true, zh: 参考, en: For information }',
        ),
      ),
    ).toMatchObject({
      indicators: expect.arrayContaining([expect.objectContaining({ id: 'L9', informs: true })]) as unknown,
    });
    expect(
      read(town.replace('indicators:', 'indicators:\n  - { id: L9, points: 0, informs: false, zh: 参考, en: I }')),
    ).toContain('indicators › L9 › informs: 只能是：true');
  });
});

describe('what stands outside the indicators, in YAML', () => {
  test('[AJ9] completeness takes 6.00 at most, and the late report costs half a point for five days begun', () => {
    const rubric = defaultRubric();
    const applied = applyAdjustments(rubric, [
      ...['C3', 'C4', 'C5', 'C7'].map((item) => ({
        item,
        basis: '研读结果',
        matter: null,
        claim: { kind: 'missing' } as const,
      })),
      { item: 'C6', basis: '收文登记', matter: null, claim: { kind: 'late', workingDays: 6 } },
      { item: 'C8', basis: '核查记录', matter: null, claim: { kind: 'times', times: 9 } },
    ]);
    expect(applied.groups).toEqual({ completeness: -600, bonus: 0, deductions: 0 });
    expect(applied.lines.find(({ proposed }) => proposed.item === 'C6')?.counted).toBe(-100);
  });

  test.each<[string, string, string]>([
    [
      '{ id: K1, zh: 行政复议被纠错,',
      '{ id: K1, late: { each: -1, workingDays: 1, most: -2 }, zh: 行政复议被纠错,',
      'deductions › K1: each、ladder、missing、late 须写且只写一个',
    ],
    ['zh: 表彰示范,', 'zh: 表彰示范, most: 3,', 'bonus › B1 › most: 与该项的计分办法不符'],
    ['zh: 表彰示范,', 'zh: 表彰示范, partial: 3,', 'bonus › B1 › partial: 与该项的计分办法不符'],
    [
      'ladder: { national: 3, provincial: 2, city: 1, county: 0.5 }',
      'ladder: {}',
      'bonus › items › B1 › ladder: 不能为空',
    ],
    [
      'zh: 弄虚作假, en: Falsification, ceiling: unqualified',
      'zh: 弄虚作假, en: Falsification, ceiling: bad',
      'vetoes › V3 › ceiling: 没有等次“bad”',
    ],
    [
      'kind: dimension-share, below: 0.6',
      'kind: luck',
      'gates › G1 › kind: 只能是：dimension-share、indicator-share、overdue-rectifications',
    ],
    [
      'kind: dimension-share, below: 0.6',
      'kind: indicator-share, indicator: L9, below: 0.6',
      'gates › G1 › indicator: 没有指标“L9”',
    ],
  ])('%s → %s', (from, to, sentence) => {
    expect(read(town.replace(from, to))).toContain(sentence);
  });

  test('a file without anything outside adds nothing', () => {
    const from = town.indexOf('completeness:');
    const to = town.indexOf('grades:');
    expect(read(town.slice(0, from) + town.slice(to))).toMatchObject({
      outside: { completeness: { most: null, perMatter: 'all', items: [] }, vetoes: [], gates: [] },
    });
  });

  test('a mandatory indicator and a dimension of its own can hold the grade', () => {
    const gates = `gates:
  - { id: G3, zh: 甲, kind: indicator-share, indicator: L1, below: 0.5, ceiling: good }
  - { id: G4, zh: 乙, kind: dimension-share, dimension: E, below: 0.5, ceiling: good }`;
    expect(read(town.replace('gates:', gates))).toMatchObject({
      outside: {
        gates: [
          { id: 'G3', en: null, kind: 'indicator-share', indicator: 'L1', below: 50 },
          { id: 'G4', kind: 'dimension-share', dimension: 'E', below: 50 },
          { id: 'G1', kind: 'dimension-share', dimension: null, below: 60 },
          { id: 'G2', kind: 'overdue-rectifications', above: 0 },
        ],
      },
    });
  });
});

describe('targets by group and year, in YAML', () => {
  const plan = (measure: string, groups = '[]') =>
    parsePlan(
      `id: p\nrubric: town-law-based-governance\ngroups: ${groups}\nmeasures: [{ id: m, indicator: L1, zh: 村, en: m, unit: 个, ${measure} }]`,
      defaultRubric(),
    );
  const sentences = (outcome: ReturnType<typeof plan>) =>
    outcome.ok ? [] : outcome.problems.map(({ path, message }) => `${path}: ${message.zh}`);

  test('[TG2] [TG4] a group has its own target; a rate of the villages becomes a number', () => {
    const outcome = plan(
      'target: { rateAtLeast: 80, of: villages }, years: { from: 2025 }, targets: [{ group: small, target: { atLeast: 2 } }], curve: { kind: stepped, better: more, steps: [{ at: 1, share: 0.5 }, { at: 4, share: 1 }] }',
      '[{ id: small, zh: 小镇, en: Small, types: [town], bounds: [{ count: villages, atMost: 3 }] }]',
    );
    if (!outcome.ok) throw new Error(sentences(outcome).join());
    const profile = {
      type: 'town',
      villages: 10,
      communities: 1,
      population: null,
      officers: null,
      delegatedEnforcement: null,
      peoplesCongress: null,
    } as const;
    expect(planFor(outcome.plan, profile, 2025).plan.measures[0]?.target).toEqual({ atLeast: 8 });
    expect(planFor(outcome.plan, { ...profile, villages: 3 }, 2025)).toMatchObject({
      group: 'small',
      plan: { measures: [{ target: { atLeast: 2 } }] },
    });
    expect(planFor(outcome.plan, profile, 2024).leftOut).toMatchObject([{ measure: 'm', why: { zh: '本年度不考核' } }]);
    expect(outcome.plan.measures[0]?.curve).toMatchObject({
      steps: [
        { at: 1, share: 50 },
        { at: 4, share: 100 },
      ],
    });
  });

  test.each<[string, string]>([
    [
      'target: { atLeast: 1, atMost: 2 }',
      'measures › m › target: 须写且只写一个：atLeast、atMost、exactly，或 rateAtLeast 和 of',
    ],
    [
      'target: { rateAtLeast: 80 }',
      'measures › m › target: 须写且只写一个：atLeast、atMost、exactly，或 rateAtLeast 和 of',
    ],
    [
      'target: { atLeast: 1 }, targets: [{ target: { of: villages } }]',
      'measures › m › targets › 0 › target: 须写且只写一个：atLeast、atMost、exactly，或 rateAtLeast 和 of',
    ],
    [
      'target: { atLeast: 1 }, targets: [{ group: none, target: { atLeast: 2 } }]',
      'measures › m › targets › 0 › group: 没有分组“none”',
    ],
    [
      'target: { atLeast: 1 }, curve: { kind: bent }',
      'measures › m › curve › kind: 只能是：threshold、linear、stepped、capped',
    ],
  ])('%s', (measure, sentence) => {
    expect(sentences(plan(measure))).toContain(sentence);
  });
});
