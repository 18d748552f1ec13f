import type { Clause, Sentence } from '../text/clauses.js';
import { isOtherWork } from './matter.js';
import type { CompiledRubric } from './compile-rules.js';

/** A clause's match for one indicator. */
export interface ClauseMatch {
  readonly indicator: string;
  readonly kind: string;
  readonly matched: string;
  /** Where in the clause the words stand. */
  readonly at: number;
  /** How much in the clause speaks for the indicator: one for each rule that matches, longer matches a little more. */
  readonly weight: number;
  readonly isWeak: boolean;
}

const MOST_INDICATORS = 2;

type Rule = CompiledRubric['patterns'][number]['rule'];

/** Where a rule's words stand. */
interface Hit {
  readonly rule: Rule;
  readonly matched: string;
  readonly at: number;
}

type Weighed = ClauseMatch & { weight: number };

/**
 * The indicators, at most two, that a clause speaks for; weak words count only where nothing stronger speaks. `around`: the dimensions
 * of the heading and of the sentence before.
 */
export function matchClause(
  { text }: Clause,
  sentence: Sentence,
  around: ReadonlySet<string>,
  { patterns, index, not }: CompiledRubric,
): ClauseMatch[] {
  const candidates = index.candidates(text);
  if (candidates.length === 0) return [];
  const hits = firstHits(text, candidates, patterns).filter(
    ({ rule }) =>
      rule.unless?.test(text) !== true &&
      rule.needs?.test(text) !== false &&
      rule.within?.test(sentence.text) !== false &&
      (rule.field?.test(sentence.text) !== false || [...rule.dimensions].some((one) => around.has(one))) &&
      rule.notWithin?.test(sentence.text) !== true &&
      !(rule.isCommon && (isOtherWork(text) || isOtherWork(sentence.text))),
  );
  const isAllWeak = hits.every(({ rule }) => rule.isWeak);
  const matches: Weighed[] = [];
  for (const { rule, matched, at } of hits) {
    if (rule.isWeak && !isAllWeak) continue;
    for (const [rank, indicator] of rule.indicators.entries()) {
      if (not.get(indicator)?.test(text) === true) continue;
      const known = matches.find((one) => one.indicator === indicator);
      const weight = (known?.weight ?? 0) + 1 + matched.length / 100 - rank / 50;
      if (known) known.weight = weight;
      else matches.push({ indicator, kind: rule.kind, matched, at, weight, isWeak: rule.isWeak });
    }
  }
  return matches.length < 2 ? matches : matches.sort((a, b) => b.weight - a.weight).slice(0, MOST_INDICATORS);
}

/** Each rule that has a pattern in the text, with its leftmost match. */
function firstHits(text: string, candidates: readonly number[], patterns: CompiledRubric['patterns']): Hit[] {
  const hits: Hit[] = [];
  for (const number of candidates) {
    const pattern = patterns[number];
    const found = pattern?.says.exec(text);
    if (!pattern || !found) continue;
    const { rule } = pattern;
    // A rule's patterns stand side by side.
    const isAnother = hits.at(-1)?.rule === rule;
    if (isAnother && found.index >= (hits.at(-1)?.at ?? 0)) continue;
    if (isAnother) hits.pop();
    hits.push({ rule, matched: found[0], at: found.index });
  }
  return hits;
}
