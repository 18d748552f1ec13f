import type { Span } from '@fazhi/domain';

/** The lines of a cleaned text, without their ends. Cleaned text has no blank lines. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
