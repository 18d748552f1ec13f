const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ROMAN = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** A list's count in one of Word's number formats; decimal where the format is not used in such reports. */
export function formatCount(count: number, format: string): string {
  if (format === 'ideographDigital' || format === 'japaneseDigitalTenThousand' || format === 'taiwaneseDigital')
    return String(count).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
  if (/^(?:chinese|ideograph|japanese|taiwanese)/i.test(format) && !/Legal|Enclosed|Zodiac/i.test(format))
    return toChinese(count);
  if (format === 'chineseLegalSimplified' || format === 'ideographLegalTraditional') return toChinese(count);
  if (format === 'upperLetter') return String.fromCharCode(64 + Math.min(Math.max(count, 1), 26));
  if (format === 'lowerLetter') return String.fromCharCode(96 + Math.min(Math.max(count, 1), 26));
  if (format === 'upperRoman') return toRoman(count).toUpperCase();
  if (format === 'lowerRoman') return toRoman(count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (/^(?:decimalEnclosedCircle|ideographEnclosedCircle)/.test(format) && count >= 1 && count <= 20)
    return String.fromCharCode(0x245f + count);
  return String(count);
}

function toChinese(count: number): string {
  if (count < 0 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
}

function toRoman(count: number): string {
  if (count < 1 || count > 39) return String(count);
  let rest = count;
  let roman = '';
  for (const [letters, value] of ROMAN)
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  return roman;
}
