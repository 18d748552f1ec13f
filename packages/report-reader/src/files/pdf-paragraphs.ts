import type { PdfColumn } from './pdf-columns.js';
import type { PdfLine } from './pdf-page.js';

/** A line that ends nearer than this to the right margin (in font sizes) is full. */
const FULL = 1.7;
/** A line that ends this near, and in the middle of a sentence, left room for a word that did not fit. */
const NEARLY_FULL = 4;
/** A line that begins further than this from the left margin (in font sizes) is indented: a new paragraph. */
const INDENT = 0.9;
const MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部])/;
const SENTENCE_END = /[。！？；：.!?;:]$/;
const LEADERS = /[.…·．]{4,}\s?\d{1,4}$/;

/** Joins the lines of a PDF to paragraphs: a full line runs on into the next unless that is indented. Contents with dotted leaders are left out. */
export function joinPdfParagraphs(columns: readonly PdfColumn[]): string[] {
  const paragraphs: string[] = [];
  let before: { readonly line: PdfLine; readonly column: PdfColumn } | null = null;
  for (const column of columns) {
    for (const line of column.lines) {
      const text = line.text.trim();
      if (text === '' || LEADERS.test(text)) continue;
      const last = paragraphs.at(-1);
      if (before && last !== undefined && runsOn(before.line, before.column, line, column))
        paragraphs[paragraphs.length - 1] = joinText(last, text);
      else paragraphs.push(text);
      before = { line, column };
    }
  }
  return paragraphs;
}

function runsOn(line: PdfLine, column: PdfColumn, next: PdfLine, nextColumn: PdfColumn): boolean {
  if (Math.abs(line.size - next.size) > 0.15 * Math.max(line.size, next.size)) return false;
  const room = (column.right - line.right) / line.size;
  if (room > NEARLY_FULL || (room > FULL && SENTENCE_END.test(line.text.trim()))) return false;
  if (next.x > nextColumn.left + INDENT * next.size) return false;
  return !(MARK.test(next.text.trim()) && SENTENCE_END.test(line.text.trim()));
}

function joinText(before: string, after: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  return /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}
