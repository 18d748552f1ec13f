import { parseChineseNumeral } from '../numbers/chinese-numeral.js';

/** A date found in a text, with its place. */
export interface FoundDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const DATE = new RegExp(
  [
    '(?<y>(?:19|20)\\d{2})\\s?(?:年|[-/.])\\s?(?<m>\\d{1,2})\\s?(?:月|[-/.])\\s?(?<d>\\d{1,2})(?:\\s?[日号]|(?!\\d))',
    '(?<cy>[二一][〇零○Oo0一二三四五六七八九]{3})\\s?年\\s?(?<cm>[一二三四五六七八九十]{1,2})\\s?月\\s?(?<cd>[一二三四五六七八九十]{1,3})\\s?[日号]',
  ].join('|'),
  'gu',
);

/** All full dates of a text, in Arabic or Chinese numerals; impossible ones (13月, 32日) left out. */
export function readDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const found of text.matchAll(DATE)) {
    const { y, m, d, cy, cm, cd } = found.groups ?? {};
    const year = y === undefined ? parseChineseNumeral((cy ?? '').replace(/[○Oo0]/g, '〇')) : Number(y);
    const month = m === undefined ? parseChineseNumeral(cm ?? '') : Number(m);
    const day = d === undefined ? parseChineseNumeral(cd ?? '') : Number(d);
    if (year === null || month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) continue;
    const date = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    dates.push({ date, start: found.index, end: found.index + found[0].length });
  }
  return dates;
}
