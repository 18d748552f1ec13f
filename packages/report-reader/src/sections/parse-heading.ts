import { parseChineseNumeral } from '../numbers/chinese-numeral.js';
import { CharacterSet } from '../text/character-set.js';

/** The number that a line or sentence begins with, as headings and items of a list do. */
export interface ListMark {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） and below, 5 for 一是. */
  readonly depth: 1 | 2 | 3 | 4 | 5;
  readonly number: number;
  /** Characters that the mark takes up. */
  readonly length: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const MARKS: readonly (readonly [ListMark['depth'], RegExp])[] = [
  [5, new RegExp(`^(${HAN})(?:是要?|要|则)(?!否)`)],
  [1, new RegExp(`^第(${HAN})(?:部分|章)[、.．:：\\s]?`)],
  [1, new RegExp(`^(${HAN})\\s?[、.．:：](?!${HAN}[、是级])`)],
  [2, new RegExp(`^[（(]\\s?(${HAN})\\s?[）)]\\s?[、.．]?`)],
  [2, new RegExp(`^(${HAN})[）)]\\s?[、.．]?`)],
  [2, new RegExp(`^[（(](${HAN})(?:[、.．\\s]|(?=[加强完推深全坚严健规落提扩大创优聚强认着持依建夯压狠抓存法领组]))`)],
  [4, /^[（(]\s?(\d{1,2})\s?[）)]\s?[、.．]?/],
  [4, /^(\d{1,2})[）)]\s?[、.．]?/],
  [2, /^([㈠-㈩])\s?[、.．]?/],
  [3, /^(\d{1,2})\s?(?:[、．]|\.(?!\d)|\.(?=\d{1,2}月|20\d{2}年|\d{1,4}[个名项家]))\s?/],
  [4, /^([\u2460-\u2473])\s?[、.．]?/],
];

const FIRST = new CharacterSet('（(0123456789第一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩');

/** Reads the mark that a text begins with, or null. */
export function parseListMark(text: string): ListMark | null {
  // Most lines begin with an ordinary ideograph: the numerals, brackets and digits are few.
  if (!FIRST.has(text.charCodeAt(0))) return null;
  const head = text.slice(0, 12);
  for (const [depth, pattern] of MARKS) {
    const found = pattern.exec(head);
    if (!found) continue;
    const written = found[1] ?? '';
    const number = readNumeral(written);
    if (number !== null && number > 0) return { depth, number, length: found[0].length };
  }
  return null;
}

function readNumeral(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  const code = written.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f;
  return parseChineseNumeral(written);
}
