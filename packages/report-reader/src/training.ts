import type { Rubric } from '@fazhi/domain';
import { compileRules } from './evidence/compile-rules.js';
import type { Candidate } from './evidence/judging/candidate.js';
import { candidatesOf } from './evidence/judging/candidates-of.js';
import { proposeEvidence } from './evidence/propose-evidence.js';
import { readDeeds } from './read-deeds.js';
import { cleanText } from './text/clean-text.js';
import { simplifyScript } from './text/simplify-script.js';
import { widenPunctuation } from './text/widen-punctuation.js';

export type { EvidenceJudge } from './evidence/judging/evidence-judge.js';
export { shippedJudge } from './evidence/judging/shipped-judge.js';
export { SIGNS } from './evidence/judging/signs.js';

/** The cleaned text of a report and what the rules propose for it, for whoever trains the judge. */
export function readCandidates(
  source: string,
  fileName: string,
  rubric: Rubric,
): { readonly text: string; readonly candidates: readonly Candidate[] } {
  const { text: filed } = cleanText(source);
  const text = widenPunctuation(simplifyScript(filed));
  const { metadata, sections, sentences, counts } = readDeeds(text, fileName, []);
  const compiled = compileRules(rubric);
  const counted = new Set(counts.filter(({ role }) => role === 'deed').map(({ clause }) => clause));
  const proposals = proposeEvidence(text, sentences, counted, compiled, metadata.year, sections);
  return { text: filed, candidates: candidatesOf(proposals, counted, compiled.dimensions) };
}
