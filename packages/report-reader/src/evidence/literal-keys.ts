/** What the parser has read of a pattern: literal text that every match must hold, or sets of which every match holds one. */
interface Atom {
  /** Any match holds one of these; null where that cannot be told. */
  readonly keys: readonly string[] | null;
  readonly literal: string | null;
}

const MOST_KEYS = 60;

/**
 * Strings of which every match of a regular expression must hold at least one; null where there are none to be found. Understands what
 * the reader's patterns use: literals, classes, groups, alternation, quantifiers and assertions; what it does not understand has no keys.
 */
export function literalKeys(source: string): readonly string[] | null {
  const parser = { source, at: 0 };
  const keys = readAlternatives(parser);
  return parser.at === source.length ? keys : null;
}

interface Parser {
  readonly source: string;
  at: number;
}

function readAlternatives(parser: Parser): readonly string[] | null {
  let all: readonly string[] | null = [];
  for (;;) {
    const keys = readSequence(parser);
    all = all && keys ? [...all, ...keys] : null;
    if (parser.source[parser.at] !== '|') return all && all.length <= MOST_KEYS ? all : null;
    parser.at += 1;
  }
}

/** The best keys of what stands in a row: the longest run of literals, or the group whose shortest key is longest. */
function readSequence(parser: Parser): readonly string[] | null {
  let best: readonly string[] | null = null;
  let run = '';
  const offer = (keys: readonly string[] | null): void => {
    if (keys && keys.length > 0 && weightOf(keys) > weightOf(best)) best = keys;
  };
  while (parser.at < parser.source.length && !'|)'.includes(parser.source.charAt(parser.at))) {
    const atom = readAtom(parser);
    const isOptional = readQuantifier(parser);
    if (atom.literal !== null && isOptional === null) {
      run += atom.literal;
      continue;
    }
    offer(run === '' ? null : [run]);
    run = '';
    if (isOptional === true) continue;
    offer(atom.literal === null ? atom.keys : [atom.literal]);
  }
  offer(run === '' ? null : [run]);
  return best;
}

const weightOf = (keys: readonly string[] | null): number =>
  keys === null ? 0 : Math.min(2, ...keys.map(({ length }) => length)) * 100 - keys.length;

function readAtom(parser: Parser): Atom {
  const { source } = parser;
  const char = source.charAt(parser.at);
  parser.at += 1;
  if (char === '(') return readGroup(parser);
  if (char === '[') {
    parser.at = source.indexOf(']', parser.at) + 1 || source.length;
    return { keys: null, literal: null };
  }
  if (char === '\\') {
    const escaped = source.charAt(parser.at);
    parser.at += 1;
    return /[\w]/.test(escaped) ? { keys: null, literal: null } : { keys: null, literal: escaped };
  }
  return /[.^$]/.test(char) ? { keys: null, literal: null } : { keys: null, literal: char };
}

function readGroup(parser: Parser): Atom {
  const lead = /^\?(?:[:=!]|<[=!])/.exec(parser.source.slice(parser.at, parser.at + 3))?.[0] ?? '';
  parser.at += lead.length;
  const keys = readAlternatives(parser);
  parser.at += 1;
  return { keys: lead === '' || lead === '?:' ? keys : null, literal: null };
}

/** Whether what stands before may be left out; null where there is no quantifier. */
function readQuantifier(parser: Parser): boolean | null {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})/.exec(parser.source.slice(parser.at, parser.at + 10));
  if (!found) return null;
  parser.at += found[0].length;
  return found[0] === '?' || found[0] === '*' || found[1] === '0';
}
