import { formatPoints } from '../format-points.js';
import type { RubricProblem } from '../rubric-problem.js';
import type { Indicator } from '../rubric.js';
import { checkCurve } from './check-curve.js';
import { checkEvents } from './check-events.js';
import { problemAt } from './problem-at.js';
import { ruleOf } from './rule-of.js';
import type { ChecklistRule, ShortfallRule } from './rule.js';

/** Finds what is unsound in an indicator's rule and points [RU6], [RU7]: what could never happen, and what could never be reached. */
export function checkRule(indicator: Indicator): readonly RubricProblem[] {
  const here = `indicators › ${indicator.id}`;
  const path = `${here} › rule`;
  const rule = ruleOf(indicator);
  const problems = checkInforms(indicator, here);
  if (indicator.informs === true) return problems;
  switch (rule.kind) {
    case 'levels':
      return problems;
    case 'shortfall':
      return [...problems, ...checkShortfall(rule, indicator.points, path)];
    case 'checklist':
      return [...problems, ...checkChecklist(rule, indicator.points, path)];
    case 'rate':
      return [...problems, ...checkCurve(rule.curve, `${path} › curve`), ...neverFull(rule.curve, path)];
    case 'events':
      return [...problems, ...checkEvents(rule, indicator.points, path)];
  }
}

function checkInforms({ points, informs }: Indicator, path: string): readonly RubricProblem[] {
  if (informs === true && points !== 0)
    return [problemAt(`${path} › points`, '只供参考的指标不计分，分值须为 0', 'What only informs has no points')];
  if (informs !== true && points <= 0)
    return [
      problemAt(
        `${path} › points`,
        '分值须大于 0；只供参考的请写明 informs: true',
        'Points must be above 0; an indicator that only informs must say so (informs: true)',
      ),
    ];
  return [];
}

function checkShortfall(rule: ShortfallRule, full: number, path: string): readonly RubricProblem[] {
  const problems: RubricProblem[] = [];
  if (!(rule.target > 0 && rule.per > 0 && rule.each < 0))
    problems.push(
      problemAt(
        path,
        '目标和单位须大于 0，每少一个单位须扣分：否则永远不会扣',
        'Target and unit must be above 0 and the deduction below 0, or nothing can ever be taken',
      ),
    );
  return [...problems, ...checkCap(rule.most, (rule.target / rule.per) * rule.each, full, `${path} › most`)];
}

function checkChecklist({ items, most }: ChecklistRule, full: number, path: string): readonly RubricProblem[] {
  const problems: RubricProblem[] = [];
  const seen = new Set<string>();
  if (items.length === 0) problems.push(problemAt(`${path} › items`, '清单为空', 'The checklist is empty'));
  for (const { id, each } of items) {
    const place = `${path} › items › ${id}`;
    if (seen.has(id)) problems.push(problemAt(place, `编号“${id}”重复`, `The id “${id}” is used twice`));
    seen.add(id);
    if (each >= 0) problems.push(problemAt(place, '缺项须扣分', 'A missing item must take points'));
  }
  const all = items.reduce((sum, { each }) => sum + each, 0);
  return [...problems, ...checkCap(most, all, full, `${path} › most`)];
}

/**
 * A stated cap must be a deduction within the indicator's points that the rule can come to; a cap equal to all that can be taken is sound.
 * @param all the most that the rule could take without a cap, negative
 */
function checkCap(most: number | null, all: number, full: number, path: string): readonly RubricProblem[] {
  if (most === null) return [];
  const cap = formatPoints(Math.abs(most));
  if (most >= 0) return [problemAt(path, '封顶须为负数（扣分）', 'The cap must be negative, a deduction')];
  if (most < -full)
    return [problemAt(path, `封顶 ${cap} 分超过该指标的分值`, `The cap of ${cap} exceeds the indicator’s points`)];
  if (most < all) return [problemAt(path, `全部扣完也到不了封顶 ${cap} 分`, `The cap of ${cap} can never be reached`)];
  return [];
}

function neverFull(curve: { readonly kind: string; readonly most?: number }, path: string): readonly RubricProblem[] {
  return curve.kind === 'capped' && curve.most !== undefined && curve.most < 100
    ? [
        problemAt(
          `${path} › curve › most`,
          '封顶低于 1，满分永远得不到',
          'With a cap below 1 full marks can never be had',
        ),
      ]
    : [];
}
