import { CharacterSet } from '../text/character-set.js';
import { parseChineseNumeral } from './chinese-numeral.js';
import { findParts } from './find-parts.js';
import { isContinued, UNIT_PATTERN } from './units.js';

/** A number with its measure word as it stands in a text, before anything is known of what it counts. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly approximate: boolean;
  /** Written in ideographs: 三次, 两名. */
  readonly inIdeographs: boolean;
}

const HAN = '[零〇一二两三四五六七八九十百千]';
/** 近万份, 上万人次: 万 alone counts as one only behind such a word. */
const ABOUT_TEN_THOUSAND = '(?<=[近上超逾])万(?![户元家人]?[一-龥]{0,2}(?:县|镇|乡|村))';
const NUMBER = new RegExp(
  `(?<![\\d.A-Za-z])(?:(\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)|(${HAN}{1,8}(?:万${HAN}{1,8})?|${ABOUT_TEN_THOUSAND}))` +
    `\\s?([余多来几])?([万亿千百])?([余多来])?\\s?(?:(%|个百分点)|(${UNIT_PATTERN}))(以上|左右|上下|多|余)?`,
  'y',
);
/** What a number begins with: the pattern is tried there alone. */
const FIRST = new CharacterSet('0123456789零〇一二两三四五六七八九十百千万');
const PERCENT_WORDS = new RegExp(`百分之(${HAN}{1,6}|\\d{1,3}(?:\\.\\d{1,4})?)`, 'g');
const ZERO = /为(?:零|0)(?![\d.%％\u4e00-\u9fff])|为(?:零|0)(?=的|[，。；、])/g;
const ABOUT_BEFORE = /(?:近|约|超过?|逾|将近|接近|大约|约有|上|高达约|突破|不止)(?:达|有|到)?$/;
const INDEFINITE_BEFORE = /[数几]$/;
const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** All numbers with a measure word or percent sign, and 为零. Ordinals, ranges and vague numbers (数十次) are left out. */
export function findNumbers(text: string): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!FIRST.has(text.charCodeAt(at))) continue;
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text);
    if (!found) continue;
    at += found[0].length - 1;
    const number = readMatch(text, found);
    if (!number) continue;
    numbers.push(number);
    for (const { start, end, value } of findParts(text, number.end, number.value))
      numbers.push({ start, end, value, unit: number.unit, approximate: false, inIdeographs: false });
  }
  if (text.includes('百分之')) findPercents(text, numbers);
  if (text.includes('为零') || text.includes('为0')) findZeros(text, numbers);
  return numbers.sort((a, b) => a.start - b.start);
}

function findPercents(text: string, numbers: FoundNumber[]): void {
  for (const found of text.matchAll(PERCENT_WORDS)) {
    const written = found[1] ?? '';
    const value = /^\d/.test(written) ? Number(written) : parseChineseNumeral(written);
    if (value === null) continue;
    numbers.push({
      start: found.index,
      end: found.index + found[0].length,
      value,
      unit: '%',
      approximate: isAbout(text, found.index),
      inIdeographs: false,
    });
  }
}

function findZeros(text: string, numbers: FoundNumber[]): void {
  for (const found of text.matchAll(ZERO)) {
    numbers.push({
      start: found.index + 1,
      end: found.index + found[0].length,
      value: 0,
      unit: '',
      approximate: false,
      inIdeographs: false,
    });
  }
}

function readMatch(text: string, found: RegExpExecArray): FoundNumber | null {
  const [whole, digits, ideographs, vague, multiple, vagueAfter, percent, unit, trailing] = found;
  const before = text.slice(Math.max(0, found.index - 4), found.index);
  if (
    /第$|[\d]\s?[-—–~～至到/:：.·]$/.test(before) ||
    (digits === undefined && INDEFINITE_BEFORE.test(before)) ||
    vague === '几'
  )
    return null;
  const next = text.charAt(found.index + whole.length);
  if (unit !== undefined && trailing === undefined && isContinued(unit, next)) return null;
  const base = digits === undefined ? parseChineseNumeral(ideographs ?? '') : Number(digits.replaceAll(',', ''));
  if (base === null || !Number.isFinite(base)) return null;
  // Multiplied as integers where it can be: 0.29 × 10000 is 2899.9999999999995 otherwise.
  const value = multiple === undefined ? base : Math.round(base * (MULTIPLES[multiple] ?? 1) * 1000) / 1000;
  return {
    start: found.index,
    end: found.index + whole.length,
    value,
    unit: percent ?? normaliseUnit(unit ?? ''),
    approximate:
      vague !== undefined || vagueAfter !== undefined || trailing !== undefined || isAbout(text, found.index),
    inIdeographs: digits === undefined,
  };
}

function normaliseUnit(unit: string): string {
  return unit.replace(/[（()）/]/g, '');
}

function isAbout(text: string, at: number): boolean {
  return ABOUT_BEFORE.test(text.slice(Math.max(0, at - 4), at));
}
