import type { Placed } from '../placed.js';
import type { Candidate } from './candidate.js';
import type { EvidenceJudge } from './evidence-judge.js';
import { SIGNS } from './signs.js';

/** What is accepted of the candidates. A county's own phrase is taken at its word. */
export function acceptCandidates(
  candidates: readonly Candidate[],
  { weights, from }: EvidenceJudge,
): ReadonlySet<Placed> {
  const inOrder = SIGNS.map((name) => weights[name] ?? 0);
  const least = Math.log(from / (1 - from));
  const accepted = new Set<Placed>();
  for (const { own, signs } of candidates) {
    let sum = 0;
    for (const [at, sign] of signs.entries()) sum += sign * (inOrder[at] ?? 0);
    if (sum >= least || own.some(({ kind }) => kind === 'phrase')) for (const one of own) accepted.add(one);
  }
  return accepted;
}
