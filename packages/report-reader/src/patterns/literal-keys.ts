import { parsePattern } from './parse-pattern.js';
import type { PatternPart, PatternSequence } from './parse-pattern.js';

/** Strings of which a match holds at least one. */
export type KeySet = readonly string[];

const MOST_KEYS = 60;
const MOST_LISTED_KEYS = 8;

/**
 * Strings of which every match of a regular expression must hold at least one: the choice that tells most; null where there are none to
 * be found.
 */
export function literalKeys(source: string): KeySet | null {
  const alternatives = parsePattern(source);
  return alternatives ? keysOfAny(alternatives) : null;
}

/** All sets of strings that a match of the sequence needs, the one that tells most first; none where there are none to be found. */
export function requiredKeys(sequence: PatternSequence): readonly KeySet[] {
  const sets: KeySet[] = [];
  let run = '';
  const offer = (keys: KeySet | null): void => {
    if (keys && keys.length > 0) sets.push(keys);
  };
  for (const part of sequence.parts) {
    if (part.kind === 'assertion') continue;
    if (part.kind === 'literal' && part.quantifier === 'none') {
      run += part.characters;
      continue;
    }
    offer(run === '' ? null : [run]);
    run = '';
    if (part.quantifier !== 'optional') offer(keysOfPart(part));
  }
  offer(run === '' ? null : [run]);
  return sets.sort((a, b) => weightOf(b) - weightOf(a));
}

function keysOfPart({ kind, characters, alternatives }: PatternPart): KeySet | null {
  if (kind === 'group') return keysOfAny(alternatives);
  if (kind === 'literal') return [characters];
  // Digits stand everywhere and tell nothing.
  return kind === 'class' && characters.length <= MOST_LISTED_KEYS ? characters.split('') : null;
}

function keysOfAny(alternatives: readonly PatternSequence[]): KeySet | null {
  const all: string[] = [];
  for (const alternative of alternatives) {
    const [best] = requiredKeys(alternative);
    if (!best) return null;
    all.push(...best);
  }
  return all.length <= MOST_KEYS ? all : null;
}

const weightOf = (keys: KeySet): number => Math.min(2, ...keys.map(({ length }) => length)) * 100 - keys.length;
