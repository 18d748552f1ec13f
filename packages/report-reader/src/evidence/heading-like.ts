import type { Sentence } from '../text/clauses.js';

const LONGEST_LINE = 32;
const LONGEST_RUN_IN = 20;
/** A line is a heading only over a paragraph clearly longer than itself. */
const SHORTEST_BODY = 40;

/** Whether a sentence is a heading that no number marks: a short line over its paragraph, or the few words that open one. */
export function isHeadingLike(text: string, { start, end }: Sentence): boolean {
  const length = end - start;
  if (length > LONGEST_LINE || (start > 0 && text.charAt(start - 1) !== '\n')) return false;
  const next = text.indexOf('\n', end);
  if (text.charAt(end) === '\n') {
    const close = text.indexOf('\n', end + 1);
    return (close < 0 ? text.length : close) - end > SHORTEST_BODY;
  }
  return length <= LONGEST_RUN_IN && text.charAt(end) === '。' && (next < 0 ? text.length : next) - end > SHORTEST_BODY;
}
