import type { MappedText } from './mapped-text.js';
import { toSourceOffset } from './offset-map.js';

/** A text is wrapped when no line is wider than this and most are nearly as wide as the widest (in half-width characters). */
const WIDEST = 140;
const NARROWEST = 24;
/** A line that reaches this share of the text's width was broken for want of room. */
const FULL = 0.86;
/** So many lines, and such a share of all, must be full before a text counts as wrapped. */
const FEWEST_FULL = 4;
const SHARE_FULL = 0.4;
/** So many lines may stand out beyond the width (a link, a long number). */
const SHARE_BEYOND = 0.02;

const ENDS = /[。；！？!?;：:”」』…]$/;
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部]|[一二三四五六七八九十]是|[①-⑳]|附件|20\d\d年\d{1,2}月\d{1,2}日$)/;

/**
 * Joins lines that were broken inside a sentence: everywhere after a comma, and in a text whose lines all end at the same width
 * wherever a full line ends without a full stop. Headings and list items begin anew.
 */
export function joinWrappedLines({ text, map }: MappedText): MappedText {
  const lines = text.split('\n');
  if (lines.length < 2) return { text, map };
  const wrap = findWrap(lines);
  const joins: number[] = [];
  let offset = 0;
  for (const [at, line] of lines.entries()) {
    offset += line.length;
    const next = lines[at + 1];
    if (next !== undefined && runsOn(line, next, wrap)) joins.push(offset);
    offset += 1;
  }
  return joins.length === 0 ? { text, map } : removeBreaks(text, map, joins);
}

function runsOn(line: string, next: string, wrap: Wrap | null): boolean {
  if (STARTS_ANEW.test(next)) return false;
  if (line.endsWith('，') || line.endsWith('、'))
    return line.length > 1 && !/^[一二三四五六七八九十]{1,3}、$/.test(line);
  if (wrap === null || ENDS.test(line)) return false;
  return widthOf(line) >= wrap.width * FULL || line.length >= wrap.length * FULL;
}

/** Where a text's lines were broken: after so many half-width places, or so many characters. */
interface Wrap {
  readonly width: number;
  readonly length: number;
}

/** Where a text's lines were broken, or null where they were not. */
function findWrap(lines: readonly string[]): Wrap | null {
  if (lines.length < FEWEST_FULL * 2) return null;
  const width = widestOf(lines.map(widthOf));
  if (width > WIDEST || width < NARROWEST) return null;
  const full = lines.filter((line) => widthOf(line) >= width * FULL).length;
  if (full < FEWEST_FULL || full < lines.length * SHARE_FULL) return null;
  return { width, length: widestOf(lines.map(({ length }) => length)) };
}

/** The largest number but for a few that stand out. */
function widestOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * (1 - SHARE_BEYOND)) - 1] ?? 0;
}

/** Half-width characters that a line takes. */
function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length && width <= WIDEST * 2; at += 1) width += line.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** Takes the line ends at the given offsets out; between two Latin words a space takes their place. */
function removeBreaks(text: string, map: readonly number[], joins: readonly number[]): MappedText {
  const parts: string[] = [];
  const joined: number[] = [];
  let length = 0;
  let from = 0;
  let pair = 0;
  const add = (to: number): void => {
    if (to <= from) return;
    const source = toSourceOffset(map, from);
    joined.push(length, source);
    while ((map[pair * 2] ?? Number.POSITIVE_INFINITY) <= from) pair += 1;
    for (; (map[pair * 2] ?? Number.POSITIVE_INFINITY) < to; pair += 1)
      joined.push(length + (map[pair * 2] ?? 0) - from, map[pair * 2 + 1] ?? 0);
    parts.push(text.slice(from, to));
    length += to - from;
  };
  for (const at of joins) {
    const keepsGap = /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 1));
    add(at);
    if (keepsGap) {
      joined.push(length, toSourceOffset(map, at));
      parts.push(' ');
      length += 1;
    }
    from = at + 1;
  }
  add(text.length);
  return { text: parts.join(''), map: joined };
}
