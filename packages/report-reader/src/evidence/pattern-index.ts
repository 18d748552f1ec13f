import { literalKeys } from './literal-keys.js';

/** Finds which of many patterns could match a text at all, so that only those few need trying. */
export interface PatternIndex {
  /** Numbers of the patterns worth trying, in order. */
  candidates(text: string): number[];
}

/** An index over the first one or two characters of the literals that each pattern needs; a pattern without any is always a candidate. */
export function indexPatterns(sources: readonly string[]): PatternIndex {
  const always: number[] = [];
  const byStart = new Map<number, number[]>();
  for (const [number, source] of sources.entries()) {
    const keys = literalKeys(source);
    if (!keys) {
      always.push(number);
      continue;
    }
    for (const start of new Set(keys.map((key) => codeOf(key, 0, key.length)))) {
      const known = byStart.get(start);
      if (known) known.push(number);
      else byStart.set(start, [number]);
    }
  }
  const seen = new Uint32Array(sources.length);
  let turn = 0;
  return {
    candidates(text) {
      turn += 1;
      const found = [...always];
      const take = (numbers: readonly number[] | undefined): void => {
        for (const number of numbers ?? []) {
          if (seen[number] === turn) continue;
          seen[number] = turn;
          found.push(number);
        }
      };
      for (let at = 0; at < text.length; at += 1) {
        take(byStart.get(text.charCodeAt(at)));
        if (at + 1 < text.length) take(byStart.get(codeOf(text, at, 2)));
      }
      return found.sort((a, b) => a - b);
    },
  };
}

/** One number for one or two characters. */
function codeOf(text: string, at: number, length: number): number {
  const first = text.charCodeAt(at);
  return length < 2 ? first : (first + 1) * 0x10000 + text.charCodeAt(at + 1);
}
