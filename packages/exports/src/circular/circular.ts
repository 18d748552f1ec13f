import { formatPoints } from '@fazhi/domain';
import { AlignmentType, BorderStyle, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import {
  FACE,
  gap,
  line,
  officialDocument,
  officialSection,
  printable,
  signature,
  SIZE,
  titleLines,
} from '../docx/official-page.js';
import { officialTable, TYPE_AREA } from '../docx/official-table.js';
import { drawFindings } from '../meeting/findings.js';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { gradeName } from '../meeting/names.js';
import { orderTowns } from '../meeting/order-towns.js';
import type { TownOrder } from '../meeting/order-towns.js';
import { circularText } from './circular-text.js';
import { chineseDate, issuerOf } from './issuer.js';
import type { Issue } from './issuer.js';

/** Type area across, in twentieths of a point: 297 − 28 − 26 mm. */
const ACROSS = 13_776;

/** The circular (通报) as .docx in the layout of GB/T 9704—2012: an editable draft that the office numbers, signs and seals. */
export async function circular(result: MeetingResult, issue: Issue, order: TownOrder): Promise<Uint8Array> {
  const { county, year, standing } = result;
  const issuer = issuerOf(county, issue);
  const text = circularText(result, drawFindings(result));
  const draft = standing === 'provisional' ? ['（送审稿）'] : [];
  const main: FileChild[] = [
    redHead(issuer),
    line(issue.number ?? `〔${String(year + 1)}〕\u3000号`, 'centre'),
    rule(),
    gap(),
    ...titleLines(`关于${county}${String(year)}年度`, '法治政府建设考评结果的通报', ...draft),
    gap(),
    line('各乡镇人民政府、街道办事处：', 'plain'),
    ...text.map((each, place) => line(each.text, each.kind, place === text.length - 1)),
    gap(true),
    line('附件：1．考评结果表', 'body', true),
    line('\u3000\u3000\u30002．各维度得分表', 'body', true),
    ...signature(issuer, chineseDate(issue.date, year + 1)),
  ];
  const document = officialDocument(`关于${county}${String(year)}年度法治政府建设考评结果的通报`, issuer, [
    officialSection(main),
    officialSection(results(result, order)),
    officialSection(dimensions(result, order), 'landscape'),
  ]);
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The issuer's mark in red, small enough for one line. */
function redHead(issuer: string): Paragraph {
  const text = `${issuer}文件`;
  // 156 mm hold 442 points
  const size = Math.min(88, Math.floor(430 / text.length) * 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 300, after: 500, line: Math.max(size * 13, 700), lineRule: LineRuleType.AT_LEAST },
    children: [new TextRun({ text: printable(text), font: FACE.title, size, color: 'FF0000' })],
  });
}

function rule(): Paragraph {
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'FF0000', space: 1 } },
    spacing: { line: 160, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

function annex(number: number, title: string): FileChild[] {
  return [
    new Paragraph({ children: [new TextRun({ text: `附件${String(number)}`, font: FACE.head, size: SIZE.body })] }),
    ...titleLines(title),
    gap(),
  ];
}

function results({ county, year, towns, rubric, conversion }: MeetingResult, order: TownOrder): FileChild[] {
  const hasBands = towns.some(({ band }) => band !== null);
  return [
    ...annex(1, `${county}${String(year)}年度法治政府建设考评结果表`),
    officialTable({
      widths: [8, 26, 14, 14, ...(hasBands ? [14] : []), ...(conversion ? [12] : [])],
      width: TYPE_AREA,
      head: [
        '名次',
        '乡镇（街道）',
        '总分',
        '等次',
        ...(hasBands ? ['名次区间'] : []),
        ...(conversion ? ['折算'] : []),
      ],
      rows: orderTowns(towns, order).map(({ rank, name, total, grade, gradeBetween, ranks, converted }) => [
        String(rank),
        name,
        formatPoints(total),
        (gradeBetween ?? [grade]).map((id) => gradeName(rubric, id).zh).join('／'),
        ...(hasBands ? [ranks ? `${String(ranks.low)}—${String(ranks.high)}` : ''] : []),
        ...(conversion ? [converted === null ? '' : formatPoints(converted)] : []),
      ]),
    }),
  ];
}

function dimensions({ county, year, towns, rubric }: MeetingResult, order: TownOrder): FileChild[] {
  return [
    ...annex(2, `${county}${String(year)}年度法治政府建设考评各维度得分表`),
    officialTable({
      widths: [20, ...rubric.dimensions.map(() => 16), 12, 12],
      width: ACROSS,
      head: [
        '乡镇（街道）',
        ...rubric.dimensions.map(({ zh, points }) => `${zh}\n（${formatPoints(points)}）`),
        '加减分',
        '总分',
      ],
      rows: orderTowns(towns, order).map((town) => [
        town.name,
        ...rubric.dimensions.map(({ id }) => {
          const own = town.dimensions.find(({ dimension }) => dimension === id);
          return own && own.applicableMax > 0 ? formatPoints(own.points) : '—';
        }),
        formatPoints(town.adjusted),
        formatPoints(town.total),
      ]),
    }),
  ];
}
