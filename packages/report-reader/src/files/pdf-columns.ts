import type { PdfLine } from './pdf-page.js';

/** Lines in the order in which they are read, between common margins. */
export interface PdfColumn {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly PdfLine[];
}

const FEWEST = 6;
/** So much of a page's stretches may cross the gap between two columns (its title, a wide table). */
const MOST_CROSSING = 0.2;
/** So much of a column's lines must fill it: else the page holds a table. */
const FEWEST_FULL = 0.4;
/** Places tried for the gap, over the middle of the page. */
const TRIES = 60;

/** Puts a page's stretches of text in reading order: two columns where it has them, else line by line. */
export function readPdfColumns(lines: readonly PdfLine[]): PdfColumn[] {
  const gap = findGap(lines);
  if (gap === null) return [columnOf(joinRows(lines))];
  const columns: PdfColumn[] = [];
  let band: PdfLine[] = [];
  const endBand = (): void => {
    const left = band.filter((line) => line.right <= gap);
    const right = band.filter((line) => line.right > gap);
    if (left.length > 0) columns.push(columnOf(joinRows(left)));
    if (right.length > 0) columns.push(columnOf(joinRows(right)));
    band = [];
  };
  for (const line of lines) {
    if (line.x < gap && line.right > gap) {
      endBand();
      columns.push(columnOf([line]));
    } else band.push(line);
  }
  endBand();
  return columns;
}

function columnOf(lines: readonly PdfLine[]): PdfColumn {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    left = Math.min(left, line.x);
    right = Math.max(right, line.right);
  }
  return { left, right, lines };
}

/** Where the gap between two columns lies, or null. */
function findGap(lines: readonly PdfLine[]): number | null {
  if (lines.length < FEWEST * 2) return null;
  const { left, right } = columnOf(lines);
  let best: number | null = null;
  let fewest = lines.length * MOST_CROSSING;
  for (let attempt = 0; attempt <= TRIES; attempt += 1) {
    const at = left + (right - left) * (0.3 + (0.4 * attempt) / TRIES);
    const crossing = lines.filter((line) => line.x < at && line.right > at).length;
    if (crossing > fewest || (crossing === fewest && best !== null)) continue;
    const sides = [lines.filter((line) => line.right <= at), lines.filter((line) => line.x >= at)];
    if (!sides.every(isColumn)) continue;
    best = at;
    fewest = crossing;
  }
  return best;
}

function isColumn(lines: readonly PdfLine[]): boolean {
  if (lines.length < FEWEST) return false;
  const { left, right } = columnOf(lines);
  const full = lines.filter((line) => line.right - line.x >= (right - left) * 0.8).length;
  return full >= lines.length * FEWEST_FULL;
}

/** Stretches on one baseline within a column are a table's row: one line. */
function joinRows(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - line.y) < 0.5 * line.size && line.x >= row.right)
      rows[rows.length - 1] = { ...row, text: `${row.text} ${line.text}`, right: line.right };
    else rows.push(line);
  }
  return rows;
}
