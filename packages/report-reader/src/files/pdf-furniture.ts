import type { PdfLine } from './pdf-page.js';

/** Heads and feet stand within this share of a page's height from its edges. */
const EDGE = 0.11;
const PAGE_NUMBER =
  /^[\s\-—–―·.|]*(?:第\s{0,3})?(?:\d{1,4}|[ivxl]{1,6}|[一二三四五六七八九十]{1,3}(?=\s{0,3}页))(?:\s{0,3}页)?(?:\s{0,3}[/,，|]?\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[\s\-—–―·.|]*$/i;

/** The stretches of each page that are not its head, foot or number: what stands at an edge of several pages alike is no report. */
export function dropPageFurniture(
  pages: readonly { readonly height: number; readonly lines: readonly PdfLine[] }[],
): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const { height, lines } of pages)
    for (const mark of new Set(lines.filter((line) => isAtEdge(line, height)).map(markOf)))
      seen.set(mark, (seen.get(mark) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map(({ height, lines }) =>
    lines.filter(
      (line) =>
        !isAtEdge(line, height) || !(PAGE_NUMBER.test(line.text.trim()) || (seen.get(markOf(line)) ?? 0) >= often),
    ),
  );
}

function isAtEdge({ y, size }: PdfLine, height: number): boolean {
  return y - size < height * EDGE || y > height * (1 - EDGE);
}

/** A line's words without its numbers, and its place: a running foot counts the pages. */
function markOf({ text, y }: PdfLine): string {
  return `${String(Math.round(y / 8))} ${text.replace(/\s+/g, '').replace(/\d+/g, '#')}`;
}
