import type { Span } from '@fazhi/domain';
import { parseListMark } from '../sections/parse-heading.js';

/** Real clauses and sentences stay well below. */
const FURTHEST = 200;
const CLAUSE_ENDS = '，,。；;：:！!？?\n';
const SENTENCE_ENDS = '。；;！!？?\n';

/** What stands between two stops, without the list mark it may begin with. */
export interface Passage extends Span {
  readonly text: string;
}

/** The clause that an offset lies in. Looked up only where something was found, so that no text is cut up for nothing. */
export function clauseAround(text: string, at: number): Passage {
  return passageAround(text, at, CLAUSE_ENDS);
}

/** The sentence that an offset lies in. */
export function sentenceAround(text: string, at: number): Passage {
  return passageAround(text, at, SENTENCE_ENDS);
}

function passageAround(text: string, at: number, ends: string): Passage {
  let start = at;
  let end = at;
  while (start > 0 && at - start < FURTHEST && !ends.includes(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < FURTHEST && !ends.includes(text.charAt(end))) end += 1;
  while (start < at && /\s/.test(text.charAt(start))) start += 1;
  const mark = parseListMark(text.slice(start, Math.min(at, start + 12)));
  if (mark) start += mark.length;
  return { start, end, text: text.slice(start, end) };
}
