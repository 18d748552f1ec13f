import { formatPoints } from '@fazhi/domain';
import { Packer } from 'docx';
import type { FileChild } from 'docx';
import { chineseDate, issuerOf } from '../circular/issuer.js';
import type { Issue } from '../circular/issuer.js';
import { gap, line, officialDocument, officialSection, signature, titleLines } from '../docx/official-page.js';
import { officialTable, TYPE_AREA } from '../docx/official-table.js';
import type { MeetingRecord } from '../meeting/meeting-record.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { findIndicator, gradeName } from '../meeting/names.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';

const OUTCOMES = { changed: '改变', upheld: '维持', undecided: '未决定', withdrawn: '已撤回' } as const;
const BLANK = '＿＿＿＿＿＿＿＿';

/**
 * Minutes (纪要) of the meeting that decided on the results, as .docx: made from what is on record (moderation, appeals, ties, approval), with blanks for
 * who was there. Chinese, as such papers are.
 */
export async function minutes(
  result: MeetingResult,
  record: MeetingRecord,
  issue: Issue,
  order: TownOrder,
): Promise<Uint8Array> {
  const { county, year } = result;
  const { approval } = record;
  const issuer = issuerOf(county, issue);
  const children: FileChild[] = [
    ...titleLines(
      `${county}${String(year)}年度`,
      '法治政府建设考评结果审定会议纪要',
      ...(approval ? [] : ['（草稿，审定后定稿）']),
    ),
    gap(),
    ...head(result, record),
    line('一、审议的结果', 'head'),
    ...considered(result, record),
    line('二、合议决定', 'head'),
    ...moderated(result, record),
    line('三、申诉复核', 'head'),
    ...appealed(result, record),
    line('四、等次审定', 'head'),
    ...grades(result, record),
    line('五、会议决定', 'head'),
    ...decided(result, record),
    gap(true),
    line('主持人（签字）：', 'plain', true),
    line('记录人（签字）：', 'plain', true),
    ...signature(issuer, chineseDate(issue.date ?? approval?.heldOn ?? null, year + 1)),
  ];
  const title = `${county}${String(year)}年度法治政府建设考评结果审定会议纪要`;
  return new Uint8Array(
    await Packer.toBuffer(
      officialDocument(title, issuer, [officialSection(children), officialSection(annex(result, order))]),
    ),
  );
}

function annex({ towns, rubric }: MeetingResult, order: TownOrder): FileChild[] {
  return [
    ...titleLines('审议的考评结果'),
    gap(),
    officialTable({
      widths: [10, 34, 18, 18],
      head: ['名次', '乡镇（街道）', '总分', '等次'],
      rows: orderTowns(towns, order).map((town) => [
        String(town.rank),
        town.name,
        formatPoints(town.total),
        (town.gradeBetween ?? [town.grade]).map((id) => gradeName(rubric, id).zh).join('／'),
      ]),
    }),
  ];
}

function head({ year }: MeetingResult, { approval }: MeetingRecord): FileChild[] {
  return [
    line(`会议名称：${approval?.meeting ?? BLANK}`),
    line(`时间：${chineseDate(approval?.heldOn ?? null, year + 1)}`),
    line(`地点：${BLANK}`),
    line(`主持：${BLANK}`),
    line(`出席：${BLANK}`),
    line(`列席：${BLANK}`),
    line(`记录：${BLANK}`),
  ];
}

function considered(result: MeetingResult, { version }: MeetingRecord): FileChild[] {
  const { towns, withoutResult, seal, year } = result;
  return [
    line(
      `会议审议了${String(year)}年度考评结果${version === null ? '' : `（第${String(version)}版）`}，形成结果的单位${String(towns.length)}个${
        withoutResult.length === 0
          ? ''
          : `，未形成结果的${String(withoutResult.length)}个（${withoutResult.join('、')}）`
      }。结果见附表。`,
    ),
    ...(seal === null ? [] : [line(`结果封存校验值（SHA-256）：${inGroups(seal)}。`)]),
  ];
}

function moderated({ rubric }: MeetingResult, { decisions, confirmed }: MeetingRecord): FileChild[] {
  const rest = confirmed === 0 ? '' : `另有${String(confirmed)}项与评分一致，予以确认。`;
  if (decisions.length === 0) return [line(confirmed === 0 ? '没有作出合议决定。' : `没有改变评分的合议决定。${rest}`)];
  return [
    line(`对下列${String(decisions.length)}项作出决定，理由记录在案。${rest}`),
    officialTable({
      widths: [19, 22, 9, 11, 39],
      width: TYPE_AREA,
      head: ['乡镇（街道）', '指标', '评分', '决定', '理由'],
      rows: decisions.map(({ town, indicator, sheets, level, reason }) => [
        town,
        nameOf(rubric, indicator),
        sheets.length === 0 ? '—' : sheets.join('、'),
        level === null ? '不适用' : levelName(level),
        reason,
      ]),
      left: [1, 4],
    }),
  ];
}

function appealed({ rubric }: MeetingResult, { appeals }: MeetingRecord): FileChild[] {
  if (appeals.length === 0) return [line('没有单位提出申诉。')];
  const count = (outcome: keyof typeof OUTCOMES) => appeals.filter((each) => each.outcome === outcome).length;
  return [
    line(
      `收到申诉${String(appeals.length)}项：改变${String(count('changed'))}项，维持${String(count('upheld'))}项，未决定${String(count('undecided'))}项，撤回${String(count('withdrawn'))}项。`,
    ),
    officialTable({
      widths: [19, 22, 11, 16, 32],
      width: TYPE_AREA,
      head: ['乡镇（街道）', '指标', '原档次', '复核结果', '理由'],
      rows: appeals.map(({ town, indicator, levelBefore, newLevel, outcome, reason, isByCommittee }) => [
        town,
        nameOf(rubric, indicator),
        levelBefore === null ? '—' : levelName(levelBefore),
        `${OUTCOMES[outcome]}${outcome === 'changed' && newLevel !== null ? `为${levelName(newLevel)}` : ''}${isByCommittee ? '（委员会决定）' : ''}`,
        reason,
      ]),
      left: [1, 4],
    }),
  ];
}

function grades({ rubric, towns }: MeetingResult, { ties }: MeetingRecord): FileChild[] {
  const noted = towns.filter(({ gradeNotes }) => gradeNotes.length > 0);
  const open = towns.filter(({ gradeBetween }) => gradeBetween !== null);
  const lines = [
    ...ties.map(
      ({ town, grade, reason }) => `${town}与他单位压线同分，审定为“${gradeName(rubric, grade).zh}”。理由：${reason}`,
    ),
    ...noted.map(({ name, gradeNotes }) => `${name}：${gradeNotes.map(({ zh }) => zh).join('；')}`),
    ...open.map(
      ({ name, gradeBetween }) =>
        `${name}的等次待审定：${(gradeBetween ?? []).map((id) => gradeName(rubric, id).zh).join('／')}。`,
    ),
  ];
  return lines.length === 0
    ? [line('各单位等次按总分确定，没有并列待定、名额限制或否决事项。')]
    : lines.map((text, place) => line(`${String(place + 1)}．${text}`));
}

function decided({ year }: MeetingResult, { approval }: MeetingRecord): FileChild[] {
  return approval
    ? [
        line(
          `会议同意${String(year)}年度考评结果，以${approval.documentNumber}印发。审定文件校验值（SHA-256）：${inGroups(approval.fileHash)}。`,
          'body',
          true,
        ),
      ]
    : [line(`${BLANK}${BLANK}（尚未记录审定）`, 'body', true)];
}

function nameOf(rubric: MeetingResult['rubric'], id: string): string {
  return `${id} ${findIndicator(rubric, id)?.zh ?? ''}`.trim();
}

function levelName(level: number): string {
  return `${String(level)}档`;
}

/** A hash in groups of eight, which people can compare and lines can break. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/gu)?.join(' ') ?? '';
}
