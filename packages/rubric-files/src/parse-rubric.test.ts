import { describe, expect, test } from 'vitest';
import { readDataFile } from './data-file.js';
import { defaultPlan } from './default-plan.js';
import { defaultRubric } from './default-rubric.js';
import { evidenceKindNames } from './evidence-kind-names.js';
import { parsePlan } from './parse-plan.js';
import { parseRubric } from './parse-rubric.js';

const town = readDataFile('town.yaml');
const plan = readDataFile('plan-example.yaml');

/** Nine lists of nine, each of the one before. */
const BOMB = `a0: &a0 [x]\n${Array.from(
  { length: 9 },
  (_, i) =>
    `a${String(i + 1)}: &a${String(i + 1)} [${Array(9)
      .fill(`*a${String(i)}`)
      .join(',')}]`,
).join('\n')}`;

/** What a changed rubric is told, as "path: sentence". */
function told(change: (yaml: string) => string): readonly string[] {
  const changed = change(town);
  expect(changed).not.toBe(town);
  const outcome = parseRubric(changed);
  return outcome.ok ? [] : outcome.problems.map(({ path, message }) => `${path}: ${message.zh}`);
}

describe('the rubric that ships', () => {
  const rubric = defaultRubric();

  test('holds 25 indicators in five dimensions, 100 points', () => {
    expect([rubric.indicators.length, rubric.dimensions.map(({ key }) => key), rubric.points]).toEqual([
      25,
      ['leadership', 'decision-making', 'enforcement', 'publicity', 'dispute-resolution'],
      10000,
    ]);
  });

  test('turns points into hundredths and shares into percent', () => {
    expect(rubric.levelShares).toEqual([0, 25, 50, 75, 100]);
    expect(rubric.outside.completeness.items.find(({ id }) => id === 'C6')).toMatchObject({
      kind: 'late',
      each: -50,
      workingDays: 5,
      most: -150,
    });
    expect(rubric.outside.bonus.items[0]).toMatchObject({
      kind: 'ladder',
      ranks: { national: 300, provincial: 200, city: 100, county: 50 },
    });
  });

  test('asks only for kinds of evidence that are known', () => {
    const known = new Set(Object.keys(evidenceKindNames()));
    expect(rubric.indicators.flatMap(({ kinds }) => kinds).filter((kind) => !known.has(kind))).toEqual([]);
  });

  test('names only measures that the plan has, and the other way round', () => {
    const named = rubric.indicators.flatMap(({ id, measures }) => measures.map((measure) => `${id} ${measure}`));
    expect(named.sort()).toEqual(
      defaultPlan()
        .measures.map(({ indicator, id }) => `${indicator} ${id}`)
        .sort(),
    );
  });
});

describe('parseRubric', () => {
  test.each<[string, (yaml: string) => string, string]>([
    ['a misspelt key', (yaml) => yaml.replace('levelShares:', 'levelShare:'), ': 缺少“levelShares”'],
    [
      'what is not known',
      (yaml) => yaml.replace('version: 1', 'version: 1\nauthor: me'),
      ': 不认识“author”，请检查拼写',
    ],
    ['a word for a number', (yaml) => yaml.replace('points: 100', 'points: many'), 'points: 应为数字'],
    [
      'thousandths',
      (yaml) => yaml.replace('{ id: L1, points: 5,', '{ id: L1, points: 5.005,'),
      'indicators › L1 › points: 分值最多到小数点后两位',
    ],
    [
      'a sum that is off',
      (yaml) => yaml.replace('{ id: L1, points: 5,', '{ id: L1, points: 6,'),
      'dimensions › L › points: 各项合计 21.00 分，与写明的 20.00 分不符',
    ],
    [
      'an id in small letters',
      (yaml) => yaml.replace('{ id: L1,', '{ id: l1,'),
      'indicators › l1 › id: 写法不对，应符合 ^[A-Z][0-9]{1,2}$',
    ],
    [
      'a fact that profiles lack',
      (yaml) => yaml.replace('E1: delegatedEnforcement', 'E1: hasRiver'),
      'applies › E1: 只能是：delegatedEnforcement、peoplesCongress、villages、communities、officers',
    ],
    [
      'four shares',
      (yaml) => yaml.replace('[0, 0.25, 0.5, 0.75, 1]', '[0, 0.25, 0.5, 1]'),
      'levelShares: 项数不对：至少 5 项',
    ],
    [
      'a share above 1',
      (yaml) => yaml.replace('[0, 0.25, 0.5, 0.75, 1]', '[0, 0.25, 0.5, 0.75, 2]'),
      'levelShares › 4: 数值须 <= 1',
    ],
  ])('names %s and its place', (_, change, sentence) => {
    expect(told(change)).toContain(sentence);
  });

  test('names the line of broken YAML', () => {
    const outcome = parseRubric('id: a\nb: }\n');
    expect(outcome.ok ? [] : outcome.problems.map(({ message }) => message.zh).join()).toContain('第 2 行');
  });

  test.each(['', 'null', '[]', '5', 'a: &a [*a]', BOMB])('refuses %j without throwing', (yaml) => {
    expect(parseRubric(yaml).ok).toBe(false);
  });

  test('a county adds an indicator without code', () => {
    const yaml = town
      .replace('{ id: L1, points: 5,', '{ id: L1, points: 3,')
      .replace(
        'indicators:',
        'indicators:\n  - { id: L6, points: 2, zh: 法治督察, en: Inspections, phrases: [法治督察], not: [拟] }',
      );
    const outcome = parseRubric(yaml);
    expect(outcome.ok && outcome.rubric.indicators.find(({ id }) => id === 'L6')).toMatchObject({
      dimension: 'L',
      points: 200,
      phrases: ['法治督察'],
      not: ['拟'],
      kinds: [],
    });
  });
});

describe('parsePlan', () => {
  test('names a target without a direction and a measure without indicator', () => {
    const wrong = parsePlan(plan.replace('target: { atLeast: 3 }', 'target: { least: 3 }'), defaultRubric());
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toContain('measures › special-meetings › target');
    const stray = parsePlan(plan.replace('indicator: L1', 'indicator: Z9'), defaultRubric());
    expect(stray.ok ? [] : stray.problems).toMatchObject([
      { path: 'measures › special-meetings', message: { zh: '评分标准中没有指标“Z9”' } },
    ]);
  });

  test('fills in what a plan leaves open', () => {
    const outcome = parsePlan(
      'id: p\nrubric: town-law-based-governance\nmeasures: [{ id: m, indicator: L1, zh: 会, en: m, unit: 次, target: { atMost: 2 } }]',
      defaultRubric(),
    );
    expect(outcome.ok && outcome.plan.measures[0]).toMatchObject({
      combine: 'total',
      frequency: 'ignore',
      numerator: null,
      counts: '',
    });
  });
});
