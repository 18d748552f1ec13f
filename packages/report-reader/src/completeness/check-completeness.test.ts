import type { CompletenessFinding } from '@fazhi/domain';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import { describe, expect, it, test } from 'vitest';
import { readText } from '../read-text.js';

const rubric = defaultRubric();
const basis = { rubric, plan: defaultPlan() };

interface Parts {
  readonly title?: string;
  readonly measures?: string;
  readonly problems?: string;
  readonly plan?: string;
  readonly end?: string;
}

const MEASURES =
  '镇党委书记主持召开法治建设专题会议4次。组织学法6次。开展普法宣传12场次。排查纠纷80件，化解78件。聘请法律顾问1名。';

function findingsOf(parts: Parts): { readonly text: string; readonly findings: readonly CompletenessFinding[] } {
  const { title = '云溪镇2023年度法治政府建设情况报告', measures = MEASURES } = parts;
  const {
    problems = '（一）普法形式单一，主要原因是人手不足。',
    plan = '（一）开展普法20场。',
    end = '云溪镇人民政府\n2024年1月8日',
  } = parts;
  const lines = [title, '2023年，工作如下：', '一、主要工作', measures];
  if (problems !== '') lines.push('二、存在的问题', problems);
  if (plan !== '') lines.push('三、下一步打算', plan);
  const { text, completeness } = readText([...lines, end].join('\n'), 'report.txt', basis);
  return { text, findings: completeness };
}

const finding = (item: string, parts: Parts = {}): CompletenessFinding | undefined =>
  findingsOf(parts).findings.find((one) => one.item === item);

it('finds every item of the rubric in its order, and quotes what it found', () => {
  const { text, findings } = findingsOf({});
  expect(findings.map(({ item, state }) => `${item} ${state}`)).toEqual([
    'C1 present',
    'C2 present',
    'C3 present',
    'C4 present',
    'C5 present',
    'C6 unknown',
    'C7 unknown',
    'C8 present',
  ]);
  const quotes = findings.flatMap(({ quotes: all }) => all.map(({ start, end }) => text.slice(start, end)));
  expect(quotes).toContain('云溪镇2023年度法治政府建设情况报告');
  expect(quotes).toContain('2024年1月8日');
});

describe('C1 identity', () => {
  test.each([
    ['all there', {}, 'present'],
    ['no date', { end: '' }, 'partial'],
    ['no title, town or date', { title: '', end: '', measures: '做了工作。' }, 'missing'],
  ] as const)('%s', (_, parts, state) => {
    expect(finding('C1', parts)?.state).toBe(state);
  });

  test('a text that says nothing of itself', () => {
    expect(readText('做了工作。', 'a.txt', basis).completeness[0]).toMatchObject({ item: 'C1', state: 'missing' });
  });
});

test.each([
  ['deeds with figures', MEASURES, 'present'],
  ['deeds without', '成立了法治建设领导小组。定期开展学法活动。设立政务公开栏。', 'partial'],
  ['no deeds', '工作取得了成绩。', 'missing'],
])('C2 measures: %s', (_, measures, state) => {
  expect(finding('C2', { measures })?.state).toBe(state);
});

test.each([
  ['causes', '（一）执法力量不足。由于编制有限，新人补充慢。\n（二）普法形式单一，原因是经费少。', 'present'],
  ['explained in a second sentence', '（一）持证率不高。人员流动快，调来时没有把持证作为条件。', 'present'],
  ['shortcomings alone', '一是执法力量不足；二是普法形式单一；三是经费有限。', 'partial'],
  ['few of many explained', '一是执法力量不足；二是普法形式单一；三是经费有限，原因是财政紧张。', 'partial'],
  ['told in one breath', '工作取得了一定成绩，但离上级要求还有差距，主要是普法深度有待拓展。', 'partial'],
  ['none', '', 'missing'],
])('C3 shortcomings: %s', (_, problems, state) => {
  expect(finding('C3', { problems })?.state).toBe(state);
});

test.each([
  ['what they did', '镇党委书记、镇长主持专题会议3次，听取汇报2次。', 'present'],
  ['how they solved a case', '镇党委书记多次出面协调征地补偿难题。', 'present'],
  ['attitude', '党政主要负责人认真履行第一责任人职责，重要工作亲自部署。', 'partial'],
  ['a seat and a hearing only', '成立由镇长任组长的领导小组。镇长出庭应诉1次。', 'missing'],
  ['silence', '开展普法宣传12场次。', 'missing'],
])('C4 duties: %s', (_, measures, state) => {
  expect(finding('C4', { measures })?.state).toBe(state);
});

test('C4 duties in a section of their own', () => {
  const own = `${MEASURES}\n二、党政主要负责人履行第一责任人职责情况\n全年主持会议研究法治建设5次，推动解决难题3个。`;
  expect(finding('C4', { measures: own })?.state).toBe('present');
});

test.each([
  ['（一）开展普法20场。', 'present'],
  ['', 'missing'],
])('C5 arrangements: %j', (plan, state) => {
  expect(finding('C5', { plan })?.state).toBe(state);
});

test('C6 and C7 give the dates that they find, and leave the judgement to the round', () => {
  expect(finding('C6')?.reason.zh).toContain('2024-01-08');
  expect(finding('C6', { end: '' })?.reason.zh).toContain('没有落款日期');
  expect(finding('C7')?.reason.zh).toContain('没有公开日期');
  expect(finding('C7', { title: '发布日期：2024-02-20\n云溪镇2023年度法治政府建设情况报告' })?.reason.zh).toContain(
    '2024-02-20',
  );
});

test('C8 counts the flags and quotes them', () => {
  expect(finding('C8', { measures: `${MEASURES}召开会议XX次。开展法制宣传。` })).toMatchObject({
    state: 'partial',
    quotes: [{}, {}],
  });
});

test('an item of the county’s own is left to a person', () => {
  const own = {
    ...rubric,
    outside: {
      ...rubric.outside,
      completeness: {
        ...rubric.outside.completeness,
        items: [{ id: 'C9', zh: '附表齐全', en: null, kind: 'missing' as const, missing: -50, partial: null }],
      },
    },
  };
  expect(readText('云溪镇', 'a.txt', { ...basis, rubric: own }).completeness).toMatchObject([
    { item: 'C9', state: 'unknown', quotes: [] },
  ]);
});
