import type { Span } from '@fazhi/domain';

/** Where words stand within the first `within` characters, whatever white space or line ends run through them there; null where they do not. */
export function locateWords(text: string, words: string, within: number): Span | null {
  const wanted = words.replace(/\s+/g, '');
  const places: number[] = [];
  let packed = '';
  for (let at = 0; at < Math.min(text.length, within); at += 1) {
    if (/\s/.test(text.charAt(at))) continue;
    packed += text.charAt(at);
    places.push(at);
  }
  const found = wanted === '' ? -1 : packed.indexOf(wanted);
  const start = places[found];
  const last = places[found + wanted.length - 1];
  return found < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}
