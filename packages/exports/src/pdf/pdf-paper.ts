import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { printable } from '../docx/official-page.js';
import { wrapLines } from './wrap-lines.js';

const require = createRequire(import.meta.url);
/** A face that is whole in its package; only the characters used go into a file. */
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');

const MARGIN = 50;
const FOOT = 30;
const INK = '#1f2933';
const QUIET = '#5b6773';
const LINE = '#9aa5b1';
const SHADE = '#e8eef4';

export interface PdfColumn {
  readonly head: string;
  /** Relative to the others'. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A cell's text, or the share of a bar from 0 to 1 with its text, drawn as a vector. */
export type PdfCell = string | { readonly share: number; readonly text: string };

interface Look {
  readonly face: 'regular' | 'bold';
  readonly size: number;
  readonly color?: string;
}

/** Height of a line, as a multiple of the size. */
const LEADING = 1.55;
const CELL: Look = { face: 'regular', size: 9 };
const HEAD: Look = { face: 'bold', size: 9 };

/** An A4 paper with tags in reading order, bookmarks, page numbers, and a Chinese face within. */
export class PdfPaper {
  private readonly doc: PDFKit.PDFDocument;
  private readonly bytes: Promise<Uint8Array>;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly widths = new Map<string, number>();

  constructor(title: string, author: string, layout: 'portrait' | 'landscape', now: Date) {
    this.doc = new PDFDocument({
      size: 'A4',
      layout,
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
      bufferPages: true,
      tagged: true,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: now, ModDate: now },
      // none by default: a face that is the default too is opened anew at every change of face
      font: '',
    });
    this.doc.registerFont('regular', REGULAR);
    this.doc.registerFont('bold', BOLD);
    this.bytes = collect(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Between the margins, in points. */
  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.doc.page.height - MARGIN - FOOT;
  }

  newPage(): void {
    this.doc.addPage();
  }

  /** Opens an entry of the bookmarks at this place. */
  bookmark(text: string): void {
    this.doc.outline.addItem(printable(text));
  }

  heading(text: string, level: 1 | 2 | 3): void {
    const size = level === 1 ? 20 : level === 2 ? 14 : 11;
    this.room(size * 3.2);
    this.say(text, { tag: `H${String(level)}`, size, face: 'bold', align: level === 1 ? 'center' : 'left' });
    this.doc.y += level === 1 ? 6 : 2;
  }

  paragraph(
    text: string,
    more: { readonly size?: number; readonly color?: string; readonly align?: 'left' | 'right' } = {},
  ): void {
    const { size = 10.5, color = INK, align = 'left' } = more;
    this.say(text, { tag: 'P', size, face: 'regular', align, color });
    this.doc.y += 3;
  }

  space(points: number): void {
    this.doc.y += points;
  }

  /** A table whose header comes again on every page; a row that is higher than what is left goes to the next page. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly PdfCell[])[]): void {
    const all = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (width * this.width) / all);
    const element = this.doc.struct('Table');
    this.root.add(element);
    const head = columns.map((column) => column.head);
    this.row(element, columns, widths, head, true);
    for (const cells of rows) {
      const height = heightOf(this.linesOf(cells, widths, CELL));
      if (this.doc.y + height > this.bottom) {
        this.doc.addPage();
        this.row(element, columns, widths, head, true);
      }
      this.row(element, columns, widths, cells, false);
    }
    element.end();
    this.doc.x = MARGIN;
    this.doc.y += 8;
  }

  /** Numbers the pages and gives the file. */
  async end(footer: string): Promise<Uint8Array> {
    this.root.end();
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      // below the margin, where text would open a new page
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      const quiet = { face: 'regular', size: 9, color: QUIET, align: 'center' } as const;
      const y = this.doc.page.height - MARGIN;
      this.draw(`— ${String(page + 1)} —`, MARGIN, y, this.width, quiet);
      this.draw(printable(footer), MARGIN, y + 12, this.width, quiet);
      this.doc.endMarkedContent();
    }
    this.doc.end();
    return this.bytes;
  }

  private room(height: number): void {
    if (this.doc.y + height > this.bottom) this.doc.addPage();
  }

  private say(text: string, look: Look & { readonly tag: string; readonly align: 'left' | 'center' | 'right' }): void {
    const element = this.doc.struct(look.tag);
    this.root.add(element);
    for (const line of this.wrap(text, this.width, look)) {
      this.room(look.size * LEADING);
      const top = this.doc.y;
      element.add(() => {
        this.draw(line, MARGIN, top, this.width, look);
      });
      this.doc.y = top + look.size * LEADING;
    }
    element.end();
  }

  /** One line, laid out once: the library's own wrapping lays every character out by itself, which takes minutes in Chinese. */
  private draw(
    line: string,
    x: number,
    y: number,
    width: number,
    look: Look & { readonly align: 'left' | 'center' | 'right' },
  ): void {
    if (line === '') return;
    const rest =
      width - Array.from(line).reduce((sum, character) => sum + this.measure(look.face, character) * look.size, 0);
    const shift = look.align === 'center' ? rest / 2 : look.align === 'right' ? rest : 0;
    this.doc
      .font(look.face)
      .fontSize(look.size)
      .fillColor(look.color ?? INK);
    this.doc.text(line, x + Math.max(0, shift), y, { lineBreak: false });
  }

  private wrap(text: string, width: number, { face, size }: Look): readonly string[] {
    return wrapLines(printable(text), width, (character) => this.measure(face, character) * size);
  }

  /** A character's width at one point, measured once. */
  private measure(face: Look['face'], character: string): number {
    const key = face + character;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.doc.font(face).fontSize(1000).widthOfString(character) / 1000;
    this.widths.set(key, width);
    return width;
  }

  private linesOf(cells: readonly PdfCell[], widths: readonly number[], look: Look): readonly (readonly string[])[] {
    return cells.map((cell, place) =>
      this.wrap(typeof cell === 'string' ? cell : cell.text, (widths[place] ?? 0) - 8, look),
    );
  }

  private row(
    table: PDFKit.PDFStructureElement,
    columns: readonly PdfColumn[],
    widths: readonly number[],
    cells: readonly PdfCell[],
    isHead: boolean,
  ): void {
    const { doc } = this;
    const look = isHead ? HEAD : CELL;
    const lines = this.linesOf(cells, widths, look);
    const height = heightOf(lines);
    if (isHead) this.room(height * 2.5);
    const top = doc.y;
    const row = doc.struct('TR');
    table.add(row);
    let x = MARGIN;
    cells.forEach((cell, place) => {
      const width = widths[place] ?? 0;
      doc.markContent('Artifact', { type: 'Layout' });
      doc.lineWidth(0.5);
      if (isHead) doc.rect(x, top, width, height).fillAndStroke(SHADE, LINE);
      else doc.rect(x, top, width, height).stroke(LINE);
      if (typeof cell !== 'string')
        doc.rect(x + 4, top + height - 5, Math.max(0, (width - 8) * cell.share), 2.5).fill('#2f6db5');
      doc.endMarkedContent();
      const left = x;
      row.add(
        doc.struct(isHead ? 'TH' : 'TD', {}, () => {
          (lines[place] ?? []).forEach((line, number) => {
            const align = isHead ? 'center' : (columns[place]?.align ?? 'left');
            this.draw(line, left + 4, top + 3 + number * look.size * LEADING, width - 8, { ...look, align });
          });
        }),
      );
      x += width;
    });
    row.end();
    doc.x = MARGIN;
    doc.y = top + height;
  }
}

function heightOf(lines: readonly (readonly string[])[]): number {
  return Math.max(...lines.map(({ length }) => length)) * CELL.size * LEADING + 8;
}

async function collect(doc: AsyncIterable<unknown>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of doc) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}
