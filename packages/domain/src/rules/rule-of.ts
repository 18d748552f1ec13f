import type { Indicator } from '../rubric.js';
import type { Rule } from './rule.js';

const LEVELS: Rule = { kind: 'levels' };

/** An indicator's rule; by levels where it states none [RU1]. */
export function ruleOf(indicator: Indicator): Rule {
  return indicator.rule ?? LEVELS;
}
