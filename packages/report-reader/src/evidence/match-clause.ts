import type { Clause, Sentence } from '../text/clauses.js';
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

interface Hit {
  readonly kind: string;
  readonly indicators: readonly string[];
  readonly matched: string;
  readonly at: number;
  readonly isWeak: boolean;
}

/** The indicators, at most two, that a clause speaks for; weak words count only where nothing stronger speaks. */
export function matchClause(clause: Clause, sentence: Sentence, compiled: CompiledRubric): ClauseMatch[] {
  const { not } = compiled;
  const hits: Hit[] = [];
  for (const [{ kind, indicators, unless, within, notWithin, isWeak }, found] of firstMatches(clause.text, compiled)) {
    if (
      unless?.test(clause.text) === true ||
      within?.test(sentence.text) === false ||
      notWithin?.test(sentence.text) === true
    )
      continue;
    hits.push({ kind, indicators, matched: found[0], at: found.index, isWeak });
  }
  const strong = hits.filter(({ isWeak }) => !isWeak);
  const used = strong.length > 0 ? strong : hits;
  const matches = new Map<string, ClauseMatch>();
  for (const hit of used) {
    for (const [rank, indicator] of hit.indicators.entries()) {
      if (not.get(indicator)?.test(clause.text) === true) continue;
      const known = matches.get(indicator);
      const weight = (known?.weight ?? 0) + 1 + hit.matched.length / 100 - rank / 50;
      matches.set(
        indicator,
        known
          ? { ...known, weight }
          : { indicator, kind: hit.kind, matched: hit.matched, at: hit.at, weight, isWeak: hit.isWeak },
      );
    }
  }
  return [...matches.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_INDICATORS);
}

/** Each rule that has a pattern in the text, with its leftmost match. */
function firstMatches(
  text: string,
  { patterns, index }: CompiledRubric,
): ReadonlyMap<CompiledRubric['patterns'][number]['rule'], RegExpExecArray> {
  const matches = new Map<CompiledRubric['patterns'][number]['rule'], RegExpExecArray>();
  for (const number of index.candidates(text)) {
    const pattern = patterns[number];
    const found = pattern?.says.exec(text);
    if (!pattern || !found) continue;
    const known = matches.get(pattern.rule);
    if (!known || found.index < known.index) matches.set(pattern.rule, found);
  }
  return matches;
}
