import { KeyTable } from './key-table.js';
import { requiredKeys } from './literal-keys.js';
import type { KeySet } from './literal-keys.js';
import { parsePattern } from './parse-pattern.js';

/** Finds which of many patterns could match a text at all, so that only those few need trying. */
export interface PatternIndex {
  /** Numbers of the patterns worth trying, in order. */
  candidates(text: string): number[];
}

/** So many of a pattern's sets of literals are asked for; more would hardly rule out anything. */
const SLOTS = 3;
const BITS = 32;

/**
 * An index over the literals that each pattern needs: a pattern is a candidate where one of each of its sets of literals stands in the
 * text. One without any is always a candidate. The text is gone through once, however many patterns there are.
 */
export function indexPatterns(sources: readonly string[]): PatternIndex {
  const needs = sources.flatMap((source, pattern) => needsOf(source).map((sets) => ({ pattern, sets })));
  const patterns = needs.map(({ pattern }) => pattern);
  const width = Math.ceil(needs.length / BITS);
  const words = [...new Set(needs.flatMap(({ sets }) => sets.flat()))];
  const numbers = new Map(words.map((word, number) => [word, number]));
  /** By a word: at a slot and 32 needs, a bit for each need that has the word in that slot's set. */
  const masks = words.map(() => new Map<number, number>());
  /** The same for needs that ask nothing in a slot. */
  const free = new Int32Array(SLOTS * width);
  for (const [need, { sets }] of needs.entries())
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const at = slot * width + Math.floor(need / BITS);
      const bit = 1 << (need % BITS);
      for (const word of sets[slot] ?? []) {
        const known = masks[numbers.get(word) ?? 0];
        known?.set(at, (known.get(at) ?? 0) | bit);
      }
      if (sets[slot] === undefined) free[at] = (free[at] ?? 0) | bit;
    }
  const marks = masks.map((mask) => Int32Array.from([...mask].flat()));
  const met = new Int32Array(SLOTS * width);
  const table = new KeyTable(words);
  return {
    candidates(text) {
      met.set(free);
      for (const word of table.find(text)) {
        const mark = marks[word] ?? free;
        for (let at = 0; at < mark.length; at += 2)
          met[mark[at] ?? 0] = (met[mark[at] ?? 0] ?? 0) | (mark[at + 1] ?? 0);
      }
      const found: number[] = [];
      for (let block = 0; block < width; block += 1) {
        let bits = met[block] ?? 0;
        for (let slot = 1; slot < SLOTS && bits !== 0; slot += 1) bits &= met[slot * width + block] ?? 0;
        for (; bits !== 0; bits &= bits - 1) {
          const pattern = patterns[block * BITS + 31 - Math.clz32(bits & -bits)] ?? 0;
          if (found.at(-1) !== pattern) found.push(pattern);
        }
      }
      return found;
    },
  };
}

/**
 * The sets of literals that each of a pattern's alternatives needs; where nothing is known of one, the pattern needs nothing. Single
 * characters stand nearly everywhere: they are asked for only where there is nothing better.
 */
function needsOf(source: string): (readonly KeySet[])[] {
  const alternatives = parsePattern(source)?.map((alternative) =>
    requiredKeys(alternative).filter((keys, at) => at === 0 || (at < SLOTS && keys.every(({ length }) => length > 1))),
  );
  return !alternatives || alternatives.some((sets) => sets.length === 0) ? [[]] : alternatives;
}
