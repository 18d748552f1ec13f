import type { Indicator, Rubric } from '@fazhi/domain';
import { allRules } from './all-rules.js';

/** A rule ready to run: its patterns joined, and the indicators that its kind speaks for. */
interface CompiledRule {
  readonly kind: string;
  readonly indicators: readonly string[];
  readonly says: RegExp;
  readonly unless: RegExp | null;
  readonly within: RegExp | null;
  readonly notWithin: RegExp | null;
  readonly isWeak: boolean;
}

/** What the rubric asks the reader to look for. */
export interface CompiledRubric {
  readonly rules: readonly CompiledRule[];
  /** By indicator: words that silence any match in the same clause. */
  readonly not: ReadonlyMap<string, RegExp>;
}

const compiled = new WeakMap<Rubric, CompiledRubric>();

/** Prepares the rules for a rubric; done once for each rubric object. Kinds that no indicator names are left out. */
export function compileRules(rubric: Rubric): CompiledRubric {
  const known = compiled.get(rubric);
  if (known) return known;
  const rules: CompiledRule[] = rubric.indicators.flatMap(compilePhrases);
  for (const { kind, says, unless, within, notWithin, weak } of allRules) {
    const indicators = indicatorsOf(kind, rubric);
    if (indicators.length === 0) continue;
    rules.push({
      kind,
      indicators,
      says: join(says),
      unless: unless ? join(unless) : null,
      within: within ? join(within) : null,
      notWithin: notWithin ? join(notWithin) : null,
      isWeak: weak === true,
    });
  }
  const not = new Map(
    rubric.indicators.filter((one) => one.not.length > 0).map((one) => [one.id, join(one.not.map(escape))]),
  );
  const made = { rules, not };
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
function compilePhrases({ id, phrases }: Indicator): CompiledRule[] {
  const wanted = phrases.filter((phrase) => phrase.trim() !== '');
  if (wanted.length === 0) return [];
  return [
    {
      kind: 'phrase',
      indicators: [id],
      says: join(wanted.map(escape)),
      unless: null,
      within: null,
      notWithin: null,
      isWeak: false,
    },
  ];
}

function join(sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'));
}

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
