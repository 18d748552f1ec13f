import { formatPoints } from '@fazhi/domain';
import type { Findings, IndicatorFinding } from '../meeting/findings.js';
import type { MeetingResult, MeetingTown } from '../meeting/meeting-result.js';
import { orderTowns } from '../meeting/order-towns.js';

/** One paragraph of a circular, with its rank among the headings. */
export interface CircularLine {
  readonly kind: 'head' | 'subhead' | 'body';
  readonly text: string;
}

/** The circular's text, drawn from the results: how it came out, what holds for the county, what is asked. Chinese, as such documents are. */
export function circularText(result: MeetingResult, findings: Findings): readonly CircularLine[] {
  return [...outcome(result, findings), ...general(result, findings), ...demands(findings)];
}

function outcome(result: MeetingResult, { average, highest, lowest }: Findings): CircularLine[] {
  const { county, year, towns, rubric } = result;
  const lines: CircularLine[] = [
    {
      kind: 'body',
      text: `根据《法治政府建设与责任落实督察工作规定》和年度工作安排，对全${lastOf(county)}${String(towns.length)}个乡镇（街道）${String(year)}年度法治政府建设情况进行了考评。现将结果通报如下。`,
    },
    { kind: 'head', text: '一、考评结果' },
  ];
  if (average !== null && highest !== null && lowest !== null)
    lines.push({
      kind: 'body',
      text: `全${lastOf(county)}平均${formatPoints(average)}分（满分${formatPoints(rubric.points)}分），最高${formatPoints(highest)}分，最低${formatPoints(lowest)}分。`,
    });
  for (const grade of rubric.grades) {
    const own = orderTowns(
      towns.filter((town) => town.gradeBetween === null && town.grade === grade.id),
      'rank',
    );
    if (own.length > 0) lines.push({ kind: 'body', text: `${grade.zh}（${String(own.length)}个）：${namesOf(own)}。` });
  }
  const open = towns.filter(({ gradeBetween }) => gradeBetween !== null);
  if (open.length > 0) lines.push({ kind: 'body', text: `等次待审定（${String(open.length)}个）：${namesOf(open)}。` });
  if (result.withoutResult.length > 0)
    lines.push({
      kind: 'body',
      text: `未形成结果（${String(result.withoutResult.length)}个）：${result.withoutResult.join('、')}。`,
    });
  return lines;
}

function general(result: MeetingResult, findings: Findings): CircularLine[] {
  const { rubric, towns } = result;
  let parts = 0;
  const next = () => `（${'一二三四'.charAt(parts++)}）`;
  if (towns.length === 0) return [];
  const rates = rubric.dimensions.map(({ id, zh }) => `${zh}${percent(findings.dimensions.get(id) ?? 0)}`);
  const lines: CircularLine[] = [
    { kind: 'head', text: '二、总体情况' },
    { kind: 'body', text: `从各维度看，平均得分率分别为：${rates.join('，')}。` },
  ];
  if (findings.strengths.length > 0)
    lines.push(
      { kind: 'subhead', text: `${next()}做得较好的方面` },
      ...findings.strengths.map((finding, place) => body(place, finding, strength)),
    );
  const practices = rubric.indicators.flatMap(({ id, zh }) =>
    result.practices.filter(({ indicator }) => indicator === id).map(({ town, quote }) => ({ zh, town, quote })),
  );
  if (practices.length > 0)
    lines.push(
      { kind: 'subhead', text: `${next()}经验做法` },
      ...practices.map(({ zh, town, quote }, place): CircularLine => ({
        kind: 'body',
        text: `${String(place + 1)}．${zh}。${town}：“${quote}”`,
      })),
    );
  if (findings.shortcomings.length > 0)
    lines.push(
      { kind: 'subhead', text: `${next()}共性短板` },
      ...findings.shortcomings.map((finding, place) => body(place, finding, shortcoming)),
    );
  const behind = findings.targets.filter(({ missed, notReported }) => missed + notReported > 0);
  if (behind.length > 0)
    lines.push(
      { kind: 'subhead', text: `${next()}年度目标完成情况` },
      ...behind.map(({ name, target, met, missed, notReported }, place): CircularLine => ({
        kind: 'body',
        text: `${String(place + 1)}．${name.zh}（目标${target.replaceAll(' ', '')}）：${String(met)}个达到，${String(missed)}个未达到，${String(notReported)}个报告未写明。`,
      })),
    );
  return lines;
}

function body(place: number, finding: IndicatorFinding, say: (finding: IndicatorFinding) => string): CircularLine {
  return { kind: 'body', text: `${String(place + 1)}．${finding.indicator.zh}。${say(finding)}` };
}

function strength({ percent: rate, full, towns }: IndicatorFinding): string {
  const all = full > 0 ? `，${String(towns)}个中有${String(full)}个得满分` : '';
  return `平均得分率${percent(rate)}${all}。`;
}

function shortcoming({ percent: rate, weak, towns }: IndicatorFinding): string {
  return `${String(towns)}个中有${String(weak)}个得分不足六成，平均得分率${percent(rate)}。`;
}

function demands({ shortcomings, targets }: Findings): CircularLine[] {
  const weak = shortcomings.map(({ indicator }) => indicator.zh);
  const silent = targets.filter(({ notReported }) => notReported > 0).map(({ name }) => name.zh);
  const asks = [
    '对照反馈，逐项整改。各乡镇（街道）要对照本单位反馈意见，逐项列出整改措施、责任人和完成时限，整改一项销号一项。',
    ...(weak.length > 0
      ? [`突出重点，补齐短板。要着力加强${weak.join('、')}等工作，以办结率、合格率等结果说明成效。`]
      : []),
    ...(silent.length > 0
      ? [`如实报告，数据齐全。${silent.join('、')}等年度目标的完成情况要在年度报告中写明数据。`]
      : []),
    '平时留痕，年终不补。要按指标日常归集依据材料，不为考评另做台账。',
  ];
  return [
    { kind: 'head', text: '三、有关要求' },
    ...asks.map((text, place): CircularLine => ({ kind: 'body', text: `（${'一二三四'.charAt(place)}）${text}` })),
  ];
}

function namesOf(towns: readonly MeetingTown[]): string {
  return towns.map(({ name }) => name).join('、');
}

function lastOf(county: string): string {
  return /[县市区旗]$/u.exec(county)?.[0] ?? '县';
}

function percent(rate: number): string {
  return `${rate.toFixed(1)}%`;
}
