import { CharacterSet } from './character-set.js';
import { joinWrappedLines } from './join-wrapped-lines.js';
import type { MappedText } from './mapped-text.js';

/** Leftovers of word processors and web pages that were never part of what somebody wrote. */
const ARTEFACTS = /\[bookmark:[^\]\n]{0,80}\]|\{\s?(?:HYPERLINK|PAGEREF|TOC|PAGE)[^}\n]{0,200}\}|\\\* ?MERGEFORMAT/gi;

/** Frequent marks outside the runs of ordinary characters. */
const PLAIN = new CharacterSet('，：；！？（）“”‘’—…·～');

const WIDE_EXTRAS = new Map([
  [0xff05, '%'],
  [0xff0e, '.'],
  [0xff0b, '+'],
  [0xff0d, '-'],
  [0xff0f, '/'],
  [0xff3b, '['],
  [0xff3d, ']'],
]);

/** Radicals that stand for whole words in badly made PDFs and that Unicode gives no equivalent. */
const RADICALS = new Map(
  [...'⺠民⻓长⻋车⻅见⻆角⻉贝⻔门⻘青⻚页⻛风⻜飞⻢马⻥鱼⻩黄⻬齐⻰龙⺟母⻄西⻤鬼⻝食'.matchAll(/(.)(.)/gu)].map(
    ([, from, to]) => [from?.charCodeAt(0) ?? 0, to ?? ''],
  ),
);

/**
 * Cleans a report's text: folds full-width digits and letters, unifies line ends and spaces, drops invisible marks, artefacts and
 * blank lines, closes the gaps that typesetting leaves between numbers and words, and joins lines that were broken inside a sentence. Keeps every real character, one for one.
 */
export function cleanText(source: string): MappedText {
  const dropped = findArtefacts(source);
  const out: string[] = [];
  const map: number[] = [];
  let length = 0;
  let expected = -1;
  let skip = 0;
  let space = -1;
  let line = -1;
  let last = '';
  const push = (written: string, from: number): void => {
    if (from !== expected) map.push(length, from);
    out.push(written);
    length += written.length;
    expected = from + written.length;
    last = written;
  };
  const begin = (first: string): void => {
    if (line >= 0) {
      if (length > 0) push('\n', line);
    } else if (space >= 0 && length > 0 && keepsSpace(last.charAt(last.length - 1), first)) push(' ', space);
    line = -1;
    space = -1;
  };
  for (let at = 0; at < source.length;) {
    const hole = dropped[skip];
    if (hole?.[0] === at) {
      at = hole[1];
      skip += 1;
      continue;
    }
    const end = endOfOrdinary(source, at, hole?.[0] ?? source.length);
    if (end > at) {
      begin(source.charAt(at));
      push(source.slice(at, end), at);
      at = end;
      continue;
    }
    const code = source.charCodeAt(at);
    if (isLineEnd(code)) {
      if (line < 0) line = at;
      space = -1;
    } else if (isSpace(code)) {
      if (space < 0) space = at;
    } else if (!isInvisible(code)) {
      const char = foldWidth(code) ?? source.charAt(at);
      begin(char);
      push(char, at);
    }
    at += 1;
  }
  return joinWrappedLines({ text: out.join(''), map });
}

/** Where the run of characters that stay as they are ends: all but spaces, line ends, invisible marks and what has a plainer twin. */
function endOfOrdinary(source: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (!((code > 0x3000 && code < 0xf900) || (code > 0x20 && code < 0x7f) || PLAIN.has(code))) break;
  }
  return at;
}

function findArtefacts(source: string): [number, number][] {
  return [...source.matchAll(ARTEFACTS)].map((found) => [found.index, found.index + found[0].length]);
}

function isLineEnd(code: number): boolean {
  return (
    code === 10 || code === 13 || code === 0x0b || code === 0x0c || code === 0x85 || code === 0x2028 || code === 0x2029
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

function isInvisible(code: number): boolean {
  return (
    code < 32 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f)
  );
}

function foldWidth(code: number): string | undefined {
  const isDigit = code >= 0xff10 && code <= 0xff19;
  const isLetter = (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  if (isDigit || isLetter) return String.fromCharCode(code - 0xfee0);
  return WIDE_EXTRAS.get(code) ?? foldVariant(code);
}

/** Twins of ideographs that PDF and old encodings leave behind (⼯ for 工): one character each, so offsets stay. */
function foldVariant(code: number): string | undefined {
  const isVariant = (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
  if (!isVariant) return undefined;
  const folded = RADICALS.get(code) ?? String.fromCharCode(code).normalize('NFKC');
  return folded.length === 1 ? folded : undefined;
}

/** A space means something between two words in Latin script and between two ideographs (a heading and its body), not beside a number. */
function keepsSpace(before: string, after: string): boolean {
  const left = isIdeograph(before);
  const right = isIdeograph(after);
  if (left && right) return true;
  return /[\w.,;:!?)\]%]/.test(before) && /[\w([]/.test(after);
}

function isIdeograph(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}
