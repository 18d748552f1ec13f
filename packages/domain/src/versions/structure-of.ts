import { canonicalJson } from '../canonical-json.js';
import type { Rubric } from '../rubric.js';
import { facetsOf } from './facets-of.js';

/**
 * What decides a rubric's scores, as one canonical text [RV2]: ids, points, rules, shares, thresholds. Wording, order, id and version are not
 * in it: two rubrics with one structure give every sheet the same total.
 */
export function structureOf(rubric: Rubric): string {
  return canonicalJson(
    Object.fromEntries([...facetsOf(rubric)].map(([path, { points, rule }]) => [path, { points, rule }])),
  );
}
