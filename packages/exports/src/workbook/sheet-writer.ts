import ExcelJS from 'exceljs';
import type { stream, Style, ValueType, Worksheet } from 'exceljs';
import { toSafeText } from '../safe-text.js';
import { catchUp } from './catch-up.js';
import type { Cell } from './cell.js';
import { rowXml } from './row-xml.js';
import { streamOf } from './stream-of.js';
import { columnLetter } from './column-letter.js';
import { STYLES } from './cell-styles.js';

export interface SheetLayout {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly title: string;
  readonly note: string;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly orientation: 'portrait' | 'landscape';
}

/** Characters across beyond which a sheet fitted to the width of A4 is too small to read. */
const WIDE = 220;
const ROWS_AT_ONCE = 32;
/** As the format numbers paper. */
const PAPER = { A3: 8, A4: 9 } as const;

/** Writes one worksheet row by row, each gone from memory once it is written. Rows 1 and 2 are its title and note. */
export class SheetWriter {
  readonly name: string;
  private row = 0;
  private readonly columns: number;
  private readonly sheet: Worksheet;
  private readonly styleOf: (cell: Cell) => number;

  constructor(workbook: stream.xlsx.WorkbookWriter, layout: SheetLayout) {
    this.name = layout.name;
    this.styleOf = numberStyles(workbook);
    this.columns = layout.widths.length;
    this.sheet = workbook.addWorksheet(layout.name, {
      views: [{ state: 'frozen', xSplit: layout.frozen.columns, ySplit: layout.frozen.rows }],
      pageSetup: {
        orientation: layout.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C— &P —' },
    });
    // exceljs types it as an enum that does not exist at run time
    Object.assign(this.sheet.pageSetup, { paperSize: sum(layout.widths) > WIDE ? PAPER.A3 : PAPER.A4 });
    this.sheet.columns = layout.widths.map((width) => ({ width }));
    this.wide(layout.title, STYLES.title, 30);
    this.wide(layout.note, STYLES.note, 15 * Math.max(1, Math.ceil(layout.note.length / (sum(layout.widths) / 2))));
  }

  /** The number that the next row will have. */
  get next(): number {
    return this.row + 1;
  }

  /** A text across all columns. */
  wide(text: string, style: Partial<Style>, height?: number): void {
    this.row += 1;
    const row = this.sheet.getRow(this.row);
    this.sheet.mergeCells(this.row, 1, this.row, this.columns);
    row.getCell(1).value = toSafeText(text);
    row.getCell(1).style = style;
    if (height !== undefined) row.height = height;
    row.commit();
  }

  /** @param height in points; the program's own choice where it is left out */
  add(cells: readonly Cell[], height?: number): void {
    this.row += 1;
    streamOf(this.sheet).write(rowXml(this.row, cells, height, this.styleOf));
  }

  /** Many rows, no more of them in memory than whoever packs them has still to take. */
  async addAll(rows: Iterable<readonly Cell[]>): Promise<void> {
    for (const cells of rows) {
      this.add(cells);
      if (this.row % ROWS_AT_ONCE === 0) await catchUp(this.sheet);
    }
  }

  /** Ends the sheet: filter over the header row (null: none), print area, header rows on every page. */
  async end(header: number | null, titleRows = header): Promise<void> {
    const last = columnLetter(this.columns);
    if (header !== null && this.row > header) this.sheet.autoFilter = `A${String(header)}:${last}${String(this.row)}`;
    Object.assign(this.sheet.pageSetup, {
      printArea: `A1:${last}${String(Math.max(this.row, 1))}`,
      ...(titleRows === null ? {} : { printTitlesRow: `${String(header ?? titleRows)}:${String(titleRows)}` }),
    });
    this.sheet.commit();
    await catchUp(this.sheet);
  }
}

/** A style's number in the workbook: the library gives it, and knows a style again by its identity. */
function numberStyles(workbook: stream.xlsx.WorkbookWriter): (cell: Cell) => number {
  const { styles } = workbook as unknown as {
    readonly styles: { readonly addStyleModel: (style: Partial<Style>, kind: ValueType) => number };
  };
  return (cell) =>
    styles.addStyleModel(
      cell.style ?? ('points' in cell ? STYLES.points : STYLES.text),
      'text' in cell ? ExcelJS.ValueType.String : ExcelJS.ValueType.Number,
    );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
