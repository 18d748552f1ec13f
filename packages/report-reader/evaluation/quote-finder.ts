import type { Span } from '@fazhi/domain';

/** Finds quotes in a text, white space, width and the kind of middle dot apart. */
export type QuoteFinder = (quote: string) => Span | null;

/** A finder for one text; folding happens once. */
export function quoteFinder(text: string): QuoteFinder {
  const folded: string[] = [];
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const char of fold(text.charAt(at))) {
      folded.push(char);
      from.push(at);
    }
  }
  const whole = folded.join('');
  return (quote) => {
    const wanted = fold(quote);
    const at = wanted === '' ? -1 : whole.indexOf(wanted);
    const start = from[at];
    const last = from[at + wanted.length - 1];
    return start === undefined || last === undefined ? null : { start, end: last + 1 };
  };
}

/** A text without white space, in one width and case. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[·•‧.]/g, '·')
    .toLowerCase();
}
