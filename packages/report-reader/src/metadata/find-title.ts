import type { Span } from '@fazhi/domain';

const GENRE = /(?:报\s?告|总\s?结|汇\s?报|自\s?评|自\s?查|情\s?况)(?:材\s?料|表|的?函)?(?:（.{1,12}）|\(.{1,12}\))?$/;
const SUBJECT = /法\s?治|法\s?制|依法(?:行政|治[县区镇乡街市国])|普法/;
const OPENING = /如下|^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十])|[。；]|：$|:$/;
const MOST_LINES = 30;
const LONGEST = 80;

/** Where a report's title stands, and its words in one line. */
export interface FoundTitle extends Span {
  readonly title: string;
  readonly lastLine: number;
}

/**
 * Finds the title: the first line, or run of up to three short lines, among the leading ones that ends like a report's title and
 * speaks of law-based governance; failing that, the first that ends like a report's.
 */
export function findTitle(text: string, lines: readonly Span[], pageFacts: ReadonlySet<number>): FoundTitle | null {
  let second: FoundTitle | null = null;
  for (let first = 0; first < Math.min(lines.length, MOST_LINES); first += 1) {
    for (let last = first; last < Math.min(first + 3, lines.length); last += 1) {
      const part = lines.slice(first, last + 1);
      if (part.some((line, at) => pageFacts.has(first + at) || !isTitlePart(text, line))) break;
      const title = part
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s+/g, (gap, at: number, whole: string) =>
          /\w/.test(whole.charAt(at - 1)) && /\w/.test(whole.charAt(at + gap.length)) ? ' ' : '',
        )
        .replace(/^(?:标题|名称|题目)[：:]?/, '');
      if (!GENRE.test(title) || title.length < 6) continue;
      const found = { title, start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0, lastLine: last };
      if (SUBJECT.test(title)) return found;
      second ??= found;
    }
    const line = lines[first];
    if (line && OPENING.test(text.slice(line.start, line.end)) && line.end - line.start > LONGEST) break;
  }
  return second;
}

/** The title that the page around the report states (标题、名称), where it reads like one. */
export function findStatedTitle(facts: readonly string[]): string | null {
  for (const fact of facts) {
    const stated = /(?:标\s?题|名\s?称)\s?[：:]\s?(\S.*)$/
      .exec(fact)?.[1]
      ?.split(/[-_|—–]{1,2}\s?(?=[^-_|]{2,20}$)/)[0]
      ?.trim();
    if (stated !== undefined && GENRE.test(stated) && SUBJECT.test(stated)) return stated;
  }
  return null;
}

function isTitlePart(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST && !OPENING.test(text.slice(start, end));
}
