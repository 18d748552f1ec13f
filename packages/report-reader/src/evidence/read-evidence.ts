import type { Evidence, EvidenceStrength, Rubric, Section } from '@fazhi/domain';
import type { Count } from '../figures/read-counts.js';
import type { Sentence } from '../text/clauses.js';
import { compileRules } from './compile-rules.js';
import { candidatesOf } from './judging/candidates-of.js';
import type { EvidenceJudge } from './judging/evidence-judge.js';
import { acceptCandidates } from './judging/accept-candidates.js';
import { mergeMatches } from './merge-matches.js';
import type { Placed } from './placed.js';
import { proposeEvidence } from './propose-evidence.js';

/**
 * Reads the evidence in sentences that tell of the year's work: what the rules propose, as far as the judge accepts it (without one,
 * all but mere mentions). `counts`: the sentences' numbers; `year`: the year reported on.
 */
export function readEvidence(
  text: string,
  sentences: readonly Sentence[],
  counts: readonly Count[],
  rubric: Rubric,
  year: number | null,
  sections: readonly Section[] = [],
  judge: EvidenceJudge | null = null,
): Evidence[] {
  const compiled = compileRules(rubric);
  const counted = new Set(counts.filter(({ role }) => role === 'deed').map(({ clause }) => clause));
  const proposals = proposeEvidence(text, sentences, counted, compiled, year, sections);
  const accepted: ReadonlySet<Placed> | null = judge
    ? acceptCandidates(candidatesOf(proposals, counted, compiled.dimensions), judge)
    : null;
  const found: Evidence[] = [];
  for (const { sentence, placed, kept, told } of proposals) {
    const taken = placed.filter((one) => (accepted ?? kept).has(one));
    if (taken.length > 0) found.push(...mergeMatches(text, sentence, taken, counted, told));
  }
  return dropIdleAttitude(found);
}

/** Attitude alone is kept only where nothing better speaks for its indicator. */
function dropIdleAttitude(found: readonly Evidence[]): Evidence[] {
  const better = new Set(found.filter(({ strength }) => isBetter(strength)).map(({ indicator }) => indicator));
  return found.filter(({ strength, indicator }) => isBetter(strength) || !better.has(indicator));
}

function isBetter(strength: EvidenceStrength): boolean {
  return strength !== 'attitude';
}
