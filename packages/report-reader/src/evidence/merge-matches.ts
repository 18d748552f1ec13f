import type { Evidence, Span } from '@fazhi/domain';
import { alignSpan } from '../text/align-span.js';
import type { Clause, Sentence } from '../text/clauses.js';
import type { Deed } from './deed.js';
import { judgeStrength } from './judge-strength.js';
import type { ClauseMatch } from './match-clause.js';
import type { Statement } from './statements.js';
import { splitStatements } from './statements.js';

const LONGEST = 120;
const SHORTEST = 8;
const LONGEST_JOINED = 40;

/** A match in its clause, with what the clause is worth. */
export interface Placed extends ClauseMatch {
  readonly clause: Clause;
  readonly position: number;
  readonly deed: Deed;
}

/** One quote for each statement (or few short ones) and each indicator that words in it speak for. `told`: see `splitStatements`. */
export function mergeMatches(
  text: string,
  sentence: Sentence,
  placed: readonly Placed[],
  counted: ReadonlySet<Clause>,
  told: ReadonlySet<number>,
): Evidence[] {
  const evidence: Evidence[] = [];
  const statements = splitStatements(sentence, placed, told);
  for (const indicator of new Set(placed.map((one) => one.indicator))) {
    const own = placed.filter((one) => one.indicator === indicator);
    const speaking = statements.filter(({ first, last }) =>
      own.some(({ position }) => first <= position && position <= last),
    );
    for (const { first, last } of joinShort(sentence, speaking, counted)) {
      const inside = own.filter(({ position }) => first <= position && position <= last);
      const [match] = inside;
      if (!match) continue;
      const { start, end } = alignSpan(text, fitQuote(sentence, match, first, last));
      const quote = text.slice(start, end);
      const hasFigure = sentence.clauses.some(
        (clause) => counted.has(clause) && clause.start >= start && clause.end <= end,
      );
      const deed = inside.some((one) => one.deed === 'deed') ? 'deed' : 'attitude';
      const matched = [...new Set(inside.map((one) => one.matched))].join('、');
      const strength = judgeStrength(quote, deed, hasFigure);
      evidence.push({ start, end, indicator, kind: match.kind, strength, matched });
    }
  }
  return evidence.sort((a, b) => a.start - b.start);
}

/** Neighbouring statements of a few words are quoted together, unless each has a figure of its own. */
function joinShort(
  { clauses }: Sentence,
  statements: readonly Statement[],
  counted: ReadonlySet<Clause>,
): readonly Statement[] {
  const hasFigure = ({ first, last }: Statement): boolean =>
    clauses.slice(first, last + 1).some((clause) => counted.has(clause));
  const joined: Statement[] = [];
  for (const one of statements) {
    const before = joined.at(-1);
    const length = (clauses[one.last]?.end ?? 0) - (clauses[before?.first ?? one.first]?.start ?? 0);
    if (before?.last === one.first - 1 && length <= LONGEST_JOINED && !(hasFigure(before) && hasFigure(one)))
      joined[joined.length - 1] = { first: before.first, last: one.last };
    else joined.push(one);
  }
  return joined;
}

/** A statement's span; a scrap takes in its neighbour, a giant is cut to the clauses around its match. */
function fitQuote({ clauses }: Sentence, match: Placed, first: number, last: number): Span {
  const spanOf = (from: number, to: number): Span => ({
    start: clauses[from]?.start ?? match.clause.start,
    end: clauses[to]?.end ?? match.clause.end,
  });
  const lengthOf = ({ start, end }: Span): number => end - start;
  let from = first;
  let to = last;
  if (lengthOf(spanOf(from, to)) < SHORTEST) {
    if (to + 1 < clauses.length && lengthOf(spanOf(from, to + 1)) <= LONGEST) to += 1;
    else if (from > 0 && lengthOf(spanOf(from - 1, to)) <= LONGEST) from -= 1;
  }
  while (from < match.position && lengthOf(spanOf(from, to)) > LONGEST) from += 1;
  while (to > match.position && lengthOf(spanOf(from, to)) > LONGEST) to -= 1;
  const { start, end } = spanOf(from, to);
  if (end - start <= LONGEST) return { start, end };
  const near = Math.max(start, Math.min(match.clause.start + match.at - 40, end - LONGEST));
  return { start: near, end: Math.min(end, near + LONGEST) };
}
