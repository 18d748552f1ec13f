const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/**
 * The value of a Chinese numeral, written by place (一百二十) or digit by digit (二〇二六); null where it is neither.
 * A bare 百 or 千 counts as 100 or 1000.
 */
export function parseChineseNumeral(written: string): number | null {
  if (written === '') return null;
  if (written === '万') return 10_000;
  const characters = Array.from(written);
  if (characters.every((char) => DIGITS[char] !== undefined)) {
    return written.length > 4 ? null : characters.reduce((sum, char) => sum * 10 + (DIGITS[char] ?? 0), 0);
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of characters) {
    const value = DIGITS[char];
    const place = TENS[char];
    if (value !== undefined) digit = value;
    else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else if (char === '万' || char === '亿') {
      total = (total + section + (digit ?? 0)) * (char === '万' ? 10_000 : 100_000_000);
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
