const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A list's count in one of Word's number formats; decimal where the format is not used in such reports. */
export function formatCount(count: number, format: string): string {
  if (/^(?:chinese|ideograph|japanese|taiwanese)/i.test(format) && !/Legal|Enclosed|Zodiac/i.test(format))
    return toChinese(count);
  if (format === 'upperLetter') return String.fromCharCode(64 + Math.min(Math.max(count, 1), 26));
  if (format === 'lowerLetter') return String.fromCharCode(96 + Math.min(Math.max(count, 1), 26));
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
