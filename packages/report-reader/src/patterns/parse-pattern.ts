/** One item of a pattern's sequence: a character, a class, a group or an assertion, with its quantifier. */
export interface PatternPart {
  readonly kind: 'literal' | 'class' | 'group' | 'assertion' | 'other';
  /** A literal's character, or all characters of a class that lists few; empty for anything else. */
  readonly characters: string;
  /** What a group chooses among. */
  readonly alternatives: readonly PatternSequence[];
  readonly quantifier: 'none' | 'optional' | 'repeated';
}

/** What stands in a row, and how it was written. */
export interface PatternSequence {
  readonly parts: readonly PatternPart[];
  readonly source: string;
}

interface Parser {
  readonly source: string;
  at: number;
}

/** Classes that list more characters than this are as good as any character. */
const MOST_LISTED = 24;
const DIGITS = '0123456789';

/**
 * Takes the source of a regular expression apart into what its outermost `|` chooses among. Understands what the reader's patterns use:
 * literals, classes, groups, alternation, quantifiers and assertions; null where it meets anything else.
 */
export function parsePattern(source: string): readonly PatternSequence[] | null {
  // Escapes that need the u flag or take arguments, and named groups, are not understood.
  if (/\\[pPuxkc]|\(\?</.test(source.replace(/\(\?<[=!]/g, ''))) return null;
  const parser = { source, at: 0 };
  const alternatives = readAlternatives(parser);
  return parser.at === source.length ? alternatives : null;
}

function readAlternatives(parser: Parser): PatternSequence[] {
  const alternatives: PatternSequence[] = [];
  for (;;) {
    const from = parser.at;
    const parts: PatternPart[] = [];
    while (parser.at < parser.source.length && !'|)'.includes(parser.source.charAt(parser.at)))
      parts.push(readPart(parser));
    alternatives.push({ parts, source: parser.source.slice(from, parser.at) });
    if (parser.source[parser.at] !== '|') return alternatives;
    parser.at += 1;
  }
}

function readPart(parser: Parser): PatternPart {
  const atom = readAtom(parser);
  return { alternatives: [], characters: '', ...atom, quantifier: readQuantifier(parser) };
}

type Atom = Pick<PatternPart, 'kind'> & Partial<PatternPart>;

function readAtom(parser: Parser): Atom {
  const char = parser.source.charAt(parser.at);
  parser.at += 1;
  if (char === '(') return readGroup(parser);
  if (char === '[') return readClass(parser);
  if (char === '\\') {
    const escaped = parser.source.charAt(parser.at);
    parser.at += 1;
    if (escaped === 'd') return { kind: 'class', characters: DIGITS };
    if (escaped === 'b' || escaped === 'B') return { kind: 'assertion' };
    if (escaped === 'n') return { kind: 'literal', characters: '\n' };
    return /\w/.test(escaped) ? { kind: 'other' } : { kind: 'literal', characters: escaped };
  }
  if (char === '^' || char === '$') return { kind: 'assertion' };
  return char === '.' ? { kind: 'other' } : { kind: 'literal', characters: char };
}

function readGroup(parser: Parser): Atom {
  const lead = /^\?(?:[:=!]|<[=!])/.exec(parser.source.slice(parser.at, parser.at + 3))?.[0] ?? '';
  parser.at += lead.length;
  const alternatives = readAlternatives(parser);
  parser.at += 1;
  return lead === '' || lead === '?:' ? { kind: 'group', alternatives } : { kind: 'assertion' };
}

function readClass(parser: Parser): Atom {
  const found = /^(\^?)((?:\\.|[^\]\\])*)\]/s.exec(parser.source.slice(parser.at));
  parser.at += found?.[0].length ?? parser.source.length;
  const inside = found?.[2] ?? '';
  if (!found || found[1] === '^') return { kind: 'other' };
  let characters = '';
  for (const [, from = '', to] of inside.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gs)) {
    const listed = listRange(from, to);
    if (listed === null) return { kind: 'other' };
    characters += listed;
    if (characters.length > MOST_LISTED) return { kind: 'other' };
  }
  return { kind: 'class', characters };
}

/** The characters from one to another, or of one escape; null where they are many or cannot be listed. */
function listRange(from: string, to: string | undefined): string | null {
  if (from === '\\d') return DIGITS;
  const first = unescape(from);
  const last = to === undefined ? first : unescape(to);
  if (first === null || last === null || last - first > MOST_LISTED) return null;
  return String.fromCharCode(...Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at));
}

function unescape(written: string): number | null {
  if (written.length === 1) return written.charCodeAt(0);
  if (written === '\\n') return 10;
  return /\w/.test(written.charAt(1)) ? null : written.charCodeAt(1);
}

function readQuantifier(parser: Parser): PatternPart['quantifier'] {
  const found = /^(?:([?*])|\+|\{(\d+)(?:,\d*)?\})\??/.exec(parser.source.slice(parser.at, parser.at + 12));
  if (!found) return 'none';
  parser.at += found[0].length;
  return found[1] !== undefined || found[2] === '0' ? 'optional' : 'repeated';
}
