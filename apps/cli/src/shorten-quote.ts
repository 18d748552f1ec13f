import type { Span } from '@fazhi/domain';

const LONGEST = 44;

/** A quote on one line, cut by code points, so that no character is halved. */
export function shortenQuote(text: string, { start, end }: Span): string {
  const characters = Array.from(text.slice(start, end).replace(/\s+/g, ''));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}
