import type { Measure } from '@fazhi/domain';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.js';

const rubric = defaultRubric();
const plan = defaultPlan();

function statementsOf(sentence: string, measures: readonly Measure[] = plan.measures): string[] {
  const text = `云溪镇2022年度法治政府建设情况报告\n一、主要工作\n${sentence}`;
  return readText(text, 'a.txt', { rubric, plan: { ...plan, measures } }).measures.map(
    ({ measure, role, value, isTotal }) => `${measure} ${role} ${value}${isTotal ? ' total' : ''}`,
  );
}

describe('readMeasures', () => {
  test.each([
    ['全年召开法治建设专题会议4次。', ['special-meetings value 4 total']],
    ['召开信访联席会议15次。', []],
    ['每季度召开一次法治建设专题会议。', ['special-meetings value 4']],
    ['每季度开展1次普法宣传活动。', []],
    ['党委中心组集体学法6次。', ['study-sessions value 6']],
    ['领导干部参加法治研讨3次、讲党课2次。', []],
    ['配备1名法律顾问。', ['legal-advisers value 1']],
    ['聘请明理律师事务所担任法律顾问。', ['legal-advisers value 1']],
    ['聘请法律顾问，加强对法律顾问的管理。', []],
    ['邀请律师为干部授课。', []],
    ['落实一村一法律顾问，聘请村法律顾问9名。', []],
    ['现有执法人员14人，持证12人。', ['certified-rate denominator 14', 'certified-rate numerator 12']],
    [
      '全镇10名执法人员全部取得行政执法证。',
      ['certified-rate numerator 10 total', 'certified-rate denominator 10 total'],
    ],
    ['执法队仍是9人，持证9人。', ['certified-rate denominator 9', 'certified-rate numerator 9']],
    ['与同简律师事务所重新签订协议。', ['legal-advisers value 1']],
    ['执法人员持证率100%。', ['certified-rate rate 100']],
    ['累计开展普法宣传活动26场次。', ['publicity-events value 26 total']],
    [
      '全镇43个村均参与到民主法治示范村创建活动中。',
      ['model-village-rate numerator 43 total', 'model-village-rate denominator 43 total'],
    ],
    ['主动公开政府信息312条。', ['disclosed-items value 312']],
    ['编制公开目录20条。', []],
    ['按要求中心组学法每年不少于4次。', []],
    [
      '受理矛盾纠纷126件，成功化解124件，化解率98.4%。',
      ['dispute-settled-rate denominator 126', 'dispute-settled-rate numerator 124', 'dispute-settled-rate rate 98.4'],
    ],
    [
      '累计交办信访案件165起，已办结120起。',
      ['petition-settled-rate denominator 165 total', 'petition-settled-rate numerator 120'],
    ],
    ['办理行政许可98件，办结率100%。', []],
  ])('%s', (sentence, expected) => {
    expect(statementsOf(sentence).sort()).toEqual([...expected].sort());
  });

  test('a measure of the county is looked for by its own name and unit', () => {
    const [first] = plan.measures;
    if (!first) throw new Error('the default plan has measures');
    const own = { ...first, id: 'courtyard-talks', zh: '院坝说法会', unit: '场' };
    expect(statementsOf('全年举办院坝说法会12场，参加群众600人。', [own])).toEqual(['courtyard-talks value 12 total']);
  });
});
