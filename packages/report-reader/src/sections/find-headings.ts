import type { Span } from '@fazhi/domain';
import { splitsPair } from '../text/align-span.js';
import { parseListMark } from './parse-heading.js';

/** A heading in the text: its words (number included, run-on body not) and its depth. */
export interface FoundHeading extends Span {
  readonly depth: number;
  readonly number: number;
}

const LONGEST = 60;
/** Beyond this a sentence without a stop is no heading, and is cut at its first comma. */
const LONGEST_SENTENCE = 45;
/** A line as short as this holds no second heading. */
const SHORTEST_RUN_ON = 10;
const INLINE =
  /[。：:；;]\s?(?=[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}(?:[、．]|\.(?!\d)))/g;
const UNNUMBERED =
  /(?:举措|成效|做法|情况|问题|不足|短板|困难|原因|打算|安排|计划|思路|履职|职责|工作重点|建议)(?:及.{0,8}|和.{0,8}|的.{0,4})?[:：]?$/;

/** All headings in a stretch of text, in order. 一是 and the like are items of a list, not headings. */
export function findHeadings(text: string, lines: readonly Span[]): FoundHeading[] {
  const headings: FoundHeading[] = [];
  const expected = new Map<number, number>();
  for (const line of lines) {
    const written = text.slice(line.start, line.end);
    for (const start of headingStarts(written)) {
      const rest = written.slice(start);
      const mark = parseListMark(rest);
      if (!mark || mark.depth === 5) continue;
      // Inside a line only the next number in turn is a heading; a line may begin with any.
      if (start > 0 && mark.number !== (expected.get(mark.depth) ?? 1)) continue;
      const measured = measureHeading(rest, mark.length);
      const length = splitsPair(rest, measured) ? measured - 1 : measured;
      if (length === 0) continue;
      expected.set(mark.depth, mark.number + 1);
      for (const deeper of expected.keys()) if (deeper > mark.depth) expected.delete(deeper);
      const depth = Math.min(mark.depth, 4);
      headings.push({ start: line.start + start, end: line.start + start + length, depth, number: mark.number });
    }
  }
  if (!headings.some(({ depth }) => depth === 1) && !headings.some(({ depth }) => depth === 2)) {
    return [...headings, ...findUnnumbered(text, lines)].sort((a, b) => a.start - b.start);
  }
  return headings;
}

function headingStarts(line: string): number[] {
  const starts = [0];
  if (line.length > SHORTEST_RUN_ON)
    for (const found of line.matchAll(INLINE)) starts.push(found.index + found[0].length);
  return starts;
}

/** How much of a line is its heading: up to the first stop, or where that is far off, the first comma or space. */
function measureHeading(line: string, mark: number): number {
  const stop = line.slice(mark).search(/[。；;：:！!？?]/);
  const whole = stop < 0 ? line.length : mark + stop;
  if (whole === mark) return 0;
  if (whole <= LONGEST_SENTENCE) {
    const gap = line.slice(mark, whole).indexOf(' ');
    return gap > 3 && whole - mark - gap > 20 ? mark + gap : whole;
  }
  if (stop < 0 && line.length <= LONGEST) return line.length;
  const comma = line.slice(mark).search(/[，,\s]/);
  return comma > 2 && comma <= LONGEST_SENTENCE ? mark + comma : Math.min(whole, mark + LONGEST_SENTENCE);
}

/** Headings of a report that numbers none: short lines without a stop that end in a heading's words. */
function findUnnumbered(text: string, lines: readonly Span[]): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const line of lines) {
    const written = text.slice(line.start, line.end);
    if (
      written.length <= 30 &&
      !/[。；，]/.test(written) &&
      UNNUMBERED.test(written) &&
      parseListMark(written) === null
    ) {
      found.push({ start: line.start, end: line.end, depth: 1, number: found.length + 1 });
    }
  }
  return found;
}
