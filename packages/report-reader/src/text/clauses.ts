import type { Span } from '@fazhi/domain';
import { parseListMark } from '../sections/parse-heading.js';
import { CharacterSet } from './character-set.js';

/** A part of a sentence between commas, without the list mark it may begin with. */
export interface Clause extends Span {
  readonly text: string;
  /** Position of its sentence among all sentences. */
  readonly sentence: number;
}

/** What stands between full stops and semicolons, with its parts. */
export interface Sentence extends Span {
  readonly text: string;
  /** A short numbered sentence that opens an item and is followed by what it announces. */
  readonly isLead: boolean;
  readonly clauses: readonly Clause[];
}

/** Real sentences stay well below; a longer stretch is cut, so that what is done for each sentence stays cheap. */
const LONGEST_SENTENCE = 1500;
const LONGEST_QUOTE = 60;
const OPENERS = new CharacterSet('“《（(「『【');
const CLOSERS = new CharacterSet('”》）)」』】');
const STOPS = new CharacterSet('。；;！？!?\n');
const BREAKS = new CharacterSet('，,：:');
/** What a clause is parted at or counted by: all other characters are passed over. */
const MARKS = new CharacterSet('“《（(「『【”》）)」』】，,：:');
const SPACES = new CharacterSet(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const LEADING = new CharacterSet('，,”）');
const COMMAS = new CharacterSet('，,');

/** Cuts a stretch of text into sentences (。；！？ and line ends) and those into clauses (commas and colons outside quotes and brackets). */
export function splitSentences(text: string, span: Span, first: number): Sentence[] {
  const sentences: Sentence[] = [];
  let { start } = span;
  for (let at = start; at <= span.end; at += 1) {
    const code = text.charCodeAt(at);
    const isStop = STOPS.has(code);
    const isLong = at - start >= LONGEST_SENTENCE && !isLowSurrogate(code);
    if (at < span.end && !isLong && !isStop) continue;
    const sentence = readSentence(text, start, at, first + sentences.length);
    if (sentence) sentences.push(sentence);
    start = isLong && !isStop ? at : at + 1;
  }
  return sentences;
}

function readSentence(text: string, from: number, to: number, index: number): Sentence | null {
  let start = from;
  while (start < to && SPACES.has(text.charCodeAt(start))) start += 1;
  if (start >= to) return null;
  const clauses: Clause[] = [];
  let open = 0;
  let begun = start;
  for (let at = start; at <= to; at += 1) {
    const code = text.charCodeAt(at);
    if (at < to) {
      if (!MARKS.has(code)) continue;
      if (OPENERS.has(code)) open += 1;
      else if (CLOSERS.has(code)) open = Math.max(0, open - 1);
      // A quote that is never closed must not swallow the rest of the sentence.
      if (!BREAKS.has(code) || (open > 0 && at - begun <= LONGEST_QUOTE) || isInNumber(text, at)) continue;
    }
    const clause = readClause(text, begun, at, index);
    if (clause) clauses.push(clause);
    begun = at + 1;
    open = 0;
  }
  return { start, end: to, text: text.slice(start, to), clauses, isLead: isLead(text, start, to) };
}

const LONGEST_LEAD = 32;

function isLead(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_LEAD || text.charAt(end) !== '。') return false;
  if (parseListMark(text.slice(start, start + 12)) === null) return false;
  const next = text.slice(end + 1, end + 13);
  return next !== '' && !next.startsWith('\n') && parseListMark(next) === null;
}

function readClause(text: string, from: number, to: number, sentence: number): Clause | null {
  let start = from;
  let end = to;
  while (start < end && (SPACES.has(text.charCodeAt(start)) || LEADING.has(text.charCodeAt(start)))) start += 1;
  const mark = parseListMark(text.slice(start, Math.min(end, start + 12)));
  if (mark) start += mark.length;
  while (start < end && (SPACES.has(text.charCodeAt(start)) || COMMAS.has(text.charCodeAt(start)))) start += 1;
  while (end > start && SPACES.has(text.charCodeAt(end - 1))) end -= 1;
  return end > start ? { start, end, text: text.slice(start, end), sentence } : null;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A comma in 25,000 and a colon in 8:00 belong to the number. */
function isInNumber(text: string, at: number): boolean {
  return text.charAt(at) !== '，' && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
