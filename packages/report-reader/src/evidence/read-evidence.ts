import type { Evidence, EvidenceStrength, Rubric, Span } from '@fazhi/domain';
import type { Count } from '../figures/read-counts.js';
import { alignSpan } from '../text/align-span.js';
import type { Clause, Sentence } from '../text/clauses.js';
import { compileRules } from './compile-rules.js';
import { judgeDeed } from './deed.js';
import type { Deed } from './deed.js';
import { isOutcome, judgeStrength, namesOwnDocument } from './judge-strength.js';
import { matchClause } from './match-clause.js';
import type { ClauseMatch } from './match-clause.js';

const LONGEST = 120;
const SHORTEST = 8;

/** Verbs of a clause that carries out what the clause before it only announced. */
const CARRIED_OUT = /纳入|列入|制定|制订|建立|成立|开展|召开|组织|举办|印发|出台|聘请|配备/;

/** A match in its clause, with what the clause is worth. */
interface Placed extends ClauseMatch {
  readonly clause: Clause;
  readonly position: number;
  readonly deed: Deed;
}

/** Reads the evidence in sentences that tell of the year's work. `counts`: their numbers; `year`: the year reported on. */
export function readEvidence(
  text: string,
  sentences: readonly Sentence[],
  counts: readonly Count[],
  rubric: Rubric,
  year: number | null,
): Evidence[] {
  const compiled = compileRules(rubric);
  const counted = new Set(counts.filter(({ role }) => role === 'deed').map(({ clause }) => clause));
  const found: Evidence[] = [];
  for (const sentence of sentences) {
    const placed: Placed[] = [];
    for (const [position, clause] of sentence.clauses.entries()) {
      const hasFigure = counted.has(clause);
      const deed = judgeDeed(clause, sentence, hasFigure || namesOwnDocument(clause.text), year);
      if (deed === 'none') continue;
      const matches = matchClause(clause, sentence, compiled);
      for (const match of matches) placed.push({ ...match, clause, position, deed });
      if (deed === 'deed' && matches.length === 0 && CARRIED_OUT.test(clause.text)) carryOut(placed, clause, position);
    }
    found.push(...mergeMatches(text, sentence, placed, counted));
  }
  return dropIdleAttitude(found);
}

/** "进一步抓好青少年法治教育，将其纳入教学计划": a deed without words of its own carries out the attitude before it. */
function carryOut(placed: Placed[], clause: Clause, position: number): void {
  const before = placed.filter((one) => one.position === position - 1 && one.deed === 'attitude');
  for (const one of before) placed.push({ ...one, clause, position, deed: 'deed' });
}

/** Joins matches for the same indicator in neighbouring clauses into one quote. */
function mergeMatches(
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
      const span = alignSpan(text, fitQuote(sentence, first, withProof(sentence, last, taken, counted)));
      const quote = text.slice(span.start, span.end);
      const hasFigure = sentence.clauses.some(
        (clause) =>
          counted.has(clause) &&
          clause.start >= first.clause.start &&
          clause.end <= Math.max(last.clause.end, span.end),
      );
      const deed = run.some((one) => one.deed === 'deed') ? 'deed' : 'attitude';
      const matched = [...new Set(run.map((one) => one.matched))].join('、');
      evidence.push({ ...span, indicator, kind: first.kind, strength: judgeStrength(quote, deed, hasFigure), matched });
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
function withProof(sentence: Sentence, last: Placed, taken: ReadonlySet<number>, counted: ReadonlySet<Clause>): Placed {
  let end = last;
  for (let at = last.position + 1; at < sentence.clauses.length && !taken.has(at); at += 1) {
    const clause = sentence.clauses[at];
    if (!clause || clause.end - last.clause.start > LONGEST || !(counted.has(clause) || isOutcome(clause.text))) break;
    end = { ...last, clause, position: at };
  }
  return end;
}

/** The clauses' span; a scrap takes in its neighbour, a giant is cut to the words around its match. */
function fitQuote(sentence: Sentence, first: Placed, last: Placed): Span {
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

/** Attitude alone is kept only where nothing better speaks for its indicator. */
function dropIdleAttitude(found: readonly Evidence[]): Evidence[] {
  const better = new Set(found.filter(({ strength }) => isBetter(strength)).map(({ indicator }) => indicator));
  return found.filter(({ strength, indicator }) => isBetter(strength) || !better.has(indicator));
}

function isBetter(strength: EvidenceStrength): boolean {
  return strength !== 'attitude';
}
