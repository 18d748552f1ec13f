import type { Indicator, Rubric } from '@fazhi/domain';
import { allRules } from './all-rules.js';
import { indexPatterns } from '../patterns/pattern-index.js';
import type { PatternIndex } from '../patterns/pattern-index.js';

/** A rule ready to run, and the indicators that its kind speaks for. */
interface CompiledRule {
  readonly kind: string;
  readonly indicators: readonly string[];
  readonly unless: RegExp | null;
  readonly within: RegExp | null;
  readonly notWithin: RegExp | null;
  readonly needs: RegExp | null;
  readonly field: RegExp | null;
  /** Of the indicators. */
  readonly dimensions: ReadonlySet<string>;
  readonly isWeak: boolean;
  readonly isCommon: boolean;
}

/** One way of putting a rule into words. */
interface Pattern {
  readonly rule: CompiledRule;
  readonly says: RegExp;
}

/** What the rubric asks the reader to look for. */
export interface CompiledRubric {
  /** The rules' patterns, rule by rule. */
  readonly patterns: readonly Pattern[];
  /** Which of the patterns a clause could match at all. */
  readonly index: PatternIndex;
  /** By indicator: words that silence any match in the same clause. */
  readonly not: ReadonlyMap<string, RegExp>;
  /** By indicator: its dimension. */
  readonly dimensions: ReadonlyMap<string, string>;
}

const compiled = new WeakMap<Rubric, CompiledRubric>();

/** Prepares the rules for a rubric; done once for each rubric object. Kinds that no indicator names are left out. */
export function compileRules(rubric: Rubric): CompiledRubric {
  const known = compiled.get(rubric);
  if (known) return known;
  const dimensions = new Map(rubric.indicators.map(({ id, dimension }) => [id, dimension]));
  const sources: (readonly [CompiledRule, string])[] = rubric.indicators.flatMap(compilePhrases);
  for (const { kind, says, unless, within, notWithin, needs, field, weak, isNarrow, isCommon } of allRules) {
    const indicators = indicatorsOf(kind, rubric).slice(0, isNarrow ? 1 : undefined);
    if (indicators.length === 0) continue;
    const rule: CompiledRule = {
      kind,
      indicators,
      unless: unless ? join(unless) : null,
      within: within ? join(within) : null,
      notWithin: notWithin ? join(notWithin) : null,
      needs: needs ? join(needs) : null,
      field: field ? join(field) : null,
      dimensions: new Set(indicators.map((indicator) => dimensions.get(indicator) ?? '')),
      isWeak: weak === true,
      isCommon: isCommon === true,
    };
    for (const source of says) sources.push([rule, source]);
  }
  const not = new Map(
    rubric.indicators.filter((one) => one.not.length > 0).map((one) => [one.id, join(one.not.map(escape))]),
  );
  const made = {
    patterns: sources.map(([rule, source]) => ({ rule, says: new RegExp(source) })),
    index: indexPatterns(sources.map(([, source]) => source)),
    not,
    dimensions,
  };
  compiled.set(rubric, made);
  return made;
}

/** The indicators that a kind speaks for; first the one that names it earliest among its kinds. */
function indicatorsOf(kind: string, rubric: Rubric): string[] {
  return rubric.indicators
    .filter(({ kinds }) => kinds.includes(kind))
    .sort((a, b) => a.kinds.indexOf(kind) - b.kinds.indexOf(kind))
    .map(({ id }) => id);
}

/** A county's own phrases are taken to the letter. */
function compilePhrases({ id, phrases }: Indicator): (readonly [CompiledRule, string])[] {
  const rule = {
    kind: 'phrase',
    indicators: [id],
    unless: null,
    within: null,
    notWithin: null,
    needs: null,
    field: null,
    dimensions: new Set<string>(),
    isWeak: false,
    isCommon: false,
  };
  return phrases.filter((phrase) => phrase.trim() !== '').map((phrase) => [rule, escape(phrase)] as const);
}

function join(sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'));
}

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
