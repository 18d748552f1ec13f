import type { Span } from '@fazhi/domain';

/** Where words stand within the first `within` characters, whatever white space or line ends run through them there; null where they do not. */
export function locateWords(text: string, words: string, within: number): Span | null {
  const wanted = words.replace(/\s+/g, '');
  if (wanted === '') return null;
  const head = text.slice(0, within);
  const found = head.replace(/\s+/g, '').indexOf(wanted);
  if (found < 0) return null;
  const start = skipWords(head, 0, found);
  return { start, end: skipWords(head, start, wanted.length - 1) + 1 };
}

/** The offset of the character that stands so many characters further on, white space not counted. */
function skipWords(text: string, from: number, count: number): number {
  let left = count;
  for (let at = from; at < text.length; at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
