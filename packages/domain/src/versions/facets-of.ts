import { canonicalJson } from '../canonical-json.js';
import type { OutsideGroup, OutsideHead } from '../outside-item.js';
import type { Indicator, Rubric } from '../rubric.js';
import { ruleOf } from '../rules/rule-of.js';
import type { Rule } from '../rules/rule.js';

/** One place of a rubric, apart in what it is worth, how it counts, and how it is worded. The latter two as canonical JSON. */
export interface Facet {
  /** Hundredths; null where the place has no points of its own. */
  readonly points: number | null;
  readonly rule: string;
  readonly wording: string;
}

/**
 * Takes a rubric apart by place (`indicators › L1`), in its order. The rubric's id and version number belong to no place; everything else does
 * [RV1]–[RV3].
 */
export function facetsOf(rubric: Rubric): ReadonlyMap<string, Facet> {
  const { outside } = rubric;
  const groups = (['completeness', 'bonus', 'deductions'] as const).flatMap((name) =>
    facetsOfGroup(name, outside[name]),
  );
  return new Map<string, Facet>([
    [
      'rubric',
      facet(rubric.points, { levelShares: rubric.levelShares }, { levels: rubric.levels, order: orderOf(rubric) }),
    ],
    ...rubric.dimensions.map(({ points, ...words }) => [`dimensions › ${words.id}`, facet(points, {}, words)] as const),
    ...rubric.indicators.map(
      (indicator) => [`indicators › ${indicator.id}`, facetOfIndicator(rubric, indicator)] as const,
    ),
    ...rubric.grades.map(({ zh, en, ...rule }) => [`grades › ${rule.id}`, facet(null, rule, { zh, en })] as const),
    ...groups,
    ...outside.vetoes.map((veto) => facetOfItem('vetoes', veto)),
    ...outside.gates.map((gate) => facetOfItem('gates', gate)),
  ]);
}

const facet = (points: number | null, rule: unknown, wording: unknown): Facet => ({
  points,
  rule: canonicalJson(rule),
  wording: canonicalJson(wording),
});

function facetOfIndicator({ applies }: Rubric, indicator: Indicator): Facet {
  const { points, dimension, informs, ...words } = indicator;
  const rule = ruleOf(indicator);
  const counts = {
    dimension,
    rule: withoutWords(rule),
    informs: informs === true,
    applies: applies[indicator.id] ?? null,
  };
  return facet(points, counts, { ...words, rule: wordsOf(rule) });
}

/** What of a rule decides points; the order in which its items are listed does not. */
function withoutWords(rule: Rule): unknown {
  switch (rule.kind) {
    case 'levels':
      return rule;
    case 'shortfall':
    case 'rate':
      return { ...rule, unit: undefined };
    case 'checklist':
    case 'events':
      return {
        ...rule,
        items: Object.fromEntries(rule.items.map((item) => [item.id, { ...item, zh: undefined, en: undefined }])),
      };
  }
}

function wordsOf(rule: Rule): unknown {
  switch (rule.kind) {
    case 'levels':
      return null;
    case 'shortfall':
    case 'rate':
      return rule.unit;
    case 'checklist':
    case 'events':
      return rule.items.map(({ id, zh, en }) => ({ id, zh, en }));
  }
}

function facetsOfGroup(name: string, { most, perMatter, items }: OutsideGroup) {
  return [[name, facet(most, { perMatter }, null)] as const, ...items.map((item) => facetOfItem(name, item))];
}

function facetOfItem(name: string, { zh, en, ...rule }: OutsideHead) {
  return [`${name} › ${rule.id}`, facet(null, rule, { zh, en })] as const;
}

/** The order in which things are listed is seen by people and changes no points. */
const orderOf = ({ dimensions, indicators, outside }: Rubric) =>
  [
    dimensions,
    indicators,
    outside.completeness.items,
    outside.bonus.items,
    outside.deductions.items,
    outside.vetoes,
    outside.gates,
  ].map((list) => list.map(({ id }) => id));
