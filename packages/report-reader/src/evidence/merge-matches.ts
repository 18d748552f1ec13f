import type { Evidence, Span } from '@fazhi/domain';
import { alignSpan } from '../text/align-span.js';
import type { Clause, Sentence } from '../text/clauses.js';
import type { Deed } from './deed.js';
import { isOutcome, judgeStrength } from './judge-strength.js';
import type { ClauseMatch } from './match-clause.js';

const LONGEST = 120;
const SHORTEST = 8;

/** A match in its clause, with what the clause is worth. */
export interface Placed extends ClauseMatch {
  readonly clause: Clause;
  readonly position: number;
  readonly deed: Deed;
}

/** A clause and its position in its sentence. */
type Place = Pick<Placed, 'clause' | 'position'>;

/** Joins matches for the same indicator in neighbouring clauses into one quote. */
export function mergeMatches(
  text: string,
  sentence: Sentence,
  placed: readonly Placed[],
  counted: ReadonlySet<Clause>,
): Evidence[] {
  const evidence: Evidence[] = [];
  const indicators = new Set(placed.map(({ indicator }) => indicator));
  const taken = new Set(placed.map(({ position }) => position));
  for (const indicator of indicators) {
    let run: Placed[] = [];
    const flush = (): void => {
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last) return;
      const { start, end } = alignSpan(text, fitQuote(sentence, first, withProof(sentence, last, taken, counted)));
      const quote = text.slice(start, end);
      const hasFigure = sentence.clauses.some(
        (clause) =>
          counted.has(clause) && clause.start >= first.clause.start && clause.end <= Math.max(last.clause.end, end),
      );
      const deed = run.some((one) => one.deed === 'deed') ? 'deed' : 'attitude';
      const matched = run.length === 1 ? first.matched : [...new Set(run.map((one) => one.matched))].join('、');
      const strength = judgeStrength(quote, deed, hasFigure);
      evidence.push({ start, end, indicator, kind: first.kind, strength, matched });
      run = [];
    };
    for (const match of placed) {
      if (match.indicator !== indicator) continue;
      const last = run.at(-1);
      const begin = run[0]?.clause.start ?? match.clause.start;
      if (last && (match.position > last.position + 1 || match.clause.end - begin > LONGEST)) flush();
      run.push(match);
    }
    flush();
  }
  return evidence.sort((a, b) => a.start - b.start);
}

/** The last clause that still belongs to a quote: figures and outcomes that follow without words of their own are its proof. */
function withProof(sentence: Sentence, last: Place, taken: ReadonlySet<number>, counted: ReadonlySet<Clause>): Place {
  let end = last;
  for (let at = last.position + 1; at < sentence.clauses.length && !taken.has(at); at += 1) {
    const clause = sentence.clauses[at];
    if (!clause || clause.end - last.clause.start > LONGEST || !(counted.has(clause) || isOutcome(clause.text))) break;
    end = { clause, position: at };
  }
  return end;
}

/** The clauses' span; a scrap takes in its neighbour, a giant is cut to the words around its match. */
function fitQuote(sentence: Sentence, first: Placed, last: Place): Span {
  let { start } = first.clause;
  let { end } = last.clause;
  if (end - start < SHORTEST) {
    const next = sentence.clauses[last.position + 1];
    const before = sentence.clauses[first.position - 1];
    if (next && next.end - start <= LONGEST) end = next.end;
    else if (before && end - before.start <= LONGEST) ({ start } = before);
  }
  if (end - start <= LONGEST) return { start, end };
  const at = first.clause.start + first.at;
  start = Math.max(start, Math.min(at - 40, end - LONGEST));
  return { start, end: Math.min(end, start + LONGEST) };
}
