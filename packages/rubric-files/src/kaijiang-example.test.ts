import { scoreEntry, structureOf, totalSheet, type ScoreSheet, type SheetEntry, type TownProfile } from '@fazhi/domain';
import { describe, expect, test } from 'vitest';
import { readDataFile } from './data-file.js';
import { parseRubric } from './parse-rubric.js';

const outcome = parseRubric(readDataFile('kaijiang-example.yaml'));
if (!outcome.ok) throw new Error(outcome.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '));
const { rubric } = outcome;

const PROFILE: TownProfile = {
  type: 'town',
  villages: null,
  communities: null,
  population: null,
  officers: null,
  delegatedEnforcement: null,
  peoplesCongress: null,
};
const measured = (value: number): SheetEntry => ({ state: 'measured', value });
const missing = (...ids: string[]): SheetEntry => ({ state: 'checked', missing: ids });
const PERFECT: ScoreSheet = {
  ...Object.fromEntries(rubric.indicators.map(({ id }) => [id, missing()])),
  Z2: measured(3),
  N2: measured(6),
  N4: { state: 'counted', counts: {} },
};

/** Points of one indicator, in hundredths. */
function pointsOf(id: string, entry: SheetEntry): number | string {
  const indicator = rubric.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(id);
  const score = scoreEntry(rubric, indicator, entry);
  return score.kind === 'scored' ? score.points : score.kind;
}

describe('the example of 开江县', () => {
  test.each<[string, string, SheetEntry, number]>([
    ['three meetings', 'Z2', measured(3), 200],
    ['one meeting: 每少一次扣0.5分', 'Z2', measured(1), 100],
    ['no leading group, no deputy', 'Z1', missing('leading-group', 'deputy'), 0],
    ['未成立领导小组扣0.5分', 'Z1', missing('leading-group'), 50],
    ['人员不足2人扣0.5分', 'S1', missing('two-people'), 50],
    ['six studies', 'N2', measured(6), 120],
    ['four studies: 每少一次扣0.3分', 'N2', measured(4), 60],
    ['one study: 至多扣1.2分', 'N2', measured(1), 0],
    ['no study: 至多扣1.2分', 'N2', measured(0), 0],
    ['two absences: 每人次扣0.3分', 'N4', { state: 'counted', counts: { absence: 2 } }, 30],
    ['nine absences: 累计不超过0.9分', 'N4', { state: 'counted', counts: { absence: 9 } }, 0],
  ])('%s', (_, id, entry, points) => {
    expect(pointsOf(id, entry)).toBe(points);
  });

  test('a town that misses nothing has all nine points', () => {
    expect(totalSheet(rubric, PERFECT, PROFILE)).toMatchObject({ total: 900, settled: 10, toSettle: 10 });
  });

  test('its printed worst case leaves the half point that the table leaves', () => {
    const worst: ScoreSheet = {
      ...Object.fromEntries(
        rubric.indicators.map(({ id, rule }) => [
          id,
          missing(...(rule?.kind === 'checklist' ? rule.items.map((item) => item.id) : [])),
        ]),
      ),
      Z2: measured(0),
      N2: measured(0),
      N4: { state: 'counted', counts: { absence: 3 } },
    };
    expect(totalSheet(rubric, worst, PROFILE).total).toBe(50);
  });

  test('another wording keeps its structure', () => {
    const reworded = parseRubric(readDataFile('kaijiang-example.yaml').replace('zh: 年度报告', 'zh: 年度工作报告'));
    expect(reworded.ok && structureOf(reworded.rubric)).toBe(structureOf(rubric));
  });
});
