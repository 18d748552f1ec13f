import { parsePattern } from './parse-pattern.js';
import type { PatternPart, PatternSequence } from './parse-pattern.js';
import { indexPatterns } from './pattern-index.js';

/** What a regular expression without flags says of a text. */
export interface TextTest {
  test(text: string): boolean;
}

/**
 * The same answers as the regular expression's own `test`, quicker where it chooses among many words: one that must match at the
 * beginning tries only the alternatives that begin with the text's first character, any other only those whose literals stand in the text.
 */
export function quickTest(pattern: RegExp): TextTest {
  const alternatives = pattern.flags === '' ? parsePattern(pattern.source)?.flatMap(liftGroup) : undefined;
  if (!alternatives) return pattern;
  return alternatives.every(({ source }) => source.startsWith('^'))
    ? testBeginning(alternatives)
    : testAnywhere(alternatives);
}

/** `^(?:a|b)` is taken as `^a|^b`. */
function liftGroup(sequence: PatternSequence): PatternSequence[] {
  const [anchor, group, ...more] = sequence.parts;
  const isLifted =
    sequence.source.startsWith('^(?:') &&
    anchor?.kind === 'assertion' &&
    group?.kind === 'group' &&
    group.quantifier === 'none' &&
    more.length === 0;
  return isLifted
    ? group.alternatives.map(({ parts, source }) => ({ parts: [anchor, ...parts], source: `^${source}` }))
    : [sequence];
}

function testAnywhere(alternatives: readonly PatternSequence[]): TextTest {
  const sources = alternatives.map(({ source }) => source);
  const index = indexPatterns(sources);
  const patterns = sources.map((source) => new RegExp(source));
  return {
    test(text) {
      for (const number of index.candidates(text)) if (patterns[number]?.test(text) === true) return true;
      return false;
    },
  };
}

function testBeginning(alternatives: readonly PatternSequence[]): TextTest {
  const open: string[] = [];
  const byFirst = new Map<number, string[]>();
  for (const { parts, source } of alternatives) {
    const first = firstCharacters(parts);
    if (first === null) {
      open.push(source);
      for (const sources of byFirst.values()) sources.push(source);
      continue;
    }
    for (const char of first) {
      const code = char.charCodeAt(0);
      const known = byFirst.get(code);
      if (known) known.push(source);
      else byFirst.set(code, [...open, source]);
    }
  }
  const other = open.length > 0 ? new RegExp(open.join('|')) : null;
  const patterns = new Map([...byFirst].map(([code, sources]) => [code, new RegExp(sources.join('|'))]));
  return { test: (text) => (patterns.get(text.charCodeAt(0)) ?? other)?.test(text) ?? false };
}

/** Every character that a match of the parts can begin with; null where it may be any, or none at all. */
function firstCharacters(parts: readonly PatternPart[]): ReadonlySet<string> | null {
  const first = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'assertion') continue;
    if (part.kind === 'other') return null;
    if (part.kind !== 'group') for (const char of part.characters.split('')) first.add(char);
    let isSkipped = part.quantifier === 'optional';
    for (const { parts: inner } of part.alternatives) {
      const begun = firstCharacters(inner);
      // An empty alternative lets what follows begin; one that may be empty is too much to follow.
      if (inner.length === 0) isSkipped = true;
      else if (begun === null) return null;
      else for (const char of begun) first.add(char);
    }
    if (!isSkipped) return first;
  }
  return null;
}
