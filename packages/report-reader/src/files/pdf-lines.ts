import type { PdfItem, PdfLine } from './pdf-page.js';

/** Items on one baseline stand at most this far apart in height (of the font's size). */
const SAME_LINE = 0.45;
/** A gap this wide (in font sizes) parts columns or cells. */
const PARTING = 1.9;
/** A gap this wide between ideographs is a space that somebody typed. */
const TYPED = 0.8;
const LATIN_GAP = 0.15;

/** Puts a page's characters together to stretches of text, from top to bottom and left to right. */
export function readPdfLines(items: readonly PdfItem[]): PdfLine[] {
  const rows: PdfItem[][] = [];
  for (const item of items.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(item.y - first.y) <= SAME_LINE * Math.max(item.size, first.size)) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => splitRow(row.toSorted((a, b) => a.x - b.x)));
}

function splitRow(row: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of row) {
    const line = lines.at(-1);
    const gap = line ? item.x - line.right : 0;
    const size = line ? Math.max(line.size, item.size) : item.size;
    if (!line || gap > PARTING * size)
      lines.push({ text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size });
    else
      lines[lines.length - 1] = {
        ...line,
        text: line.text + (isSpace(line.text, item.text, gap / size) ? ' ' : '') + item.text,
        right: Math.max(line.right, item.x + item.width),
        size,
      };
  }
  return lines;
}

function isSpace(before: string, after: string, gap: number): boolean {
  if (/[A-Za-z0-9,.;:]$/.test(before) && /^[A-Za-z0-9]/.test(after)) return gap > LATIN_GAP;
  return gap > TYPED;
}
