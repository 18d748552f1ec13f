import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FACE, printable, SIZE } from './official-page.js';

/** Type area of 156 mm in twentieths of a point. */
export const TYPE_AREA = 8844;

/** Of 小四, in twentieths of a point. */
const LINE = 360;

/** Characters of a cell up to which its row stays on one page. */
const MOST_KEPT = 200;

interface TableOptions {
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  /** Width of the whole, in twentieths of a point. */
  readonly width?: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose text stands at the left, from 0; the others are centred. */
  readonly left?: readonly number[];
  /** Least height of a row, in twentieths of a point. */
  readonly height?: number;
}

/** A table of 小四: its header on every page, no row broken across pages but one that is longer than half of it. */
export function officialTable({ widths, width = TYPE_AREA, head, rows, left = [], height = 420 }: TableOptions): Table {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.round((each * width) / all));
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (text: string, place: number, isHead: boolean) =>
    new TableCell({
      width: { size: columns[place] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60 },
      borders: { top: border, bottom: border, left: border, right: border },
      children: text.split('\n').map(
        (part) =>
          new Paragraph({
            // a line of its own height: the page's grid would stretch it to that of 3号
            spacing: { line: LINE, lineRule: LineRuleType.EXACT },
            alignment: !isHead && left.includes(place) ? AlignmentType.LEFT : AlignmentType.CENTER,
            children: [new TextRun({ text: printable(part), font: isHead ? FACE.head : FACE.body, size: SIZE.table })],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, place) => cell(text, place, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            // a row as long as a page must break, or its end is lost below the foot
            cantSplit: !row.some((text) => text.length > MOST_KEPT),
            height: { value: height, rule: 'atLeast' },
            children: row.map((text, place) => cell(text, place, false)),
          }),
      ),
    ],
  });
}
