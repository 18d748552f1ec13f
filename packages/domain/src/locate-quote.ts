import type { Span } from './span.js';

/**
 * Where a quotation stands in a text: of several places the one nearest to where it stood before. Null where the text no longer says so.
 * Offsets in UTF-16 code units.
 */
export function locateQuote(text: string, quote: string, near: number): Span | null {
  if (quote === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (best !== null && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  return best === null ? null : { start: best, end: best + quote.length };
}
