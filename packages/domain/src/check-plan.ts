import type { Plan } from './plan.js';
import type { RubricProblem } from './rubric-problem.js';
import type { Rubric } from './rubric.js';
import { checkTargets } from './targets/check-targets.js';

/**
 * Finds what is unsound between a plan and the rubric that it is for [PL1], and in its targets [TG6]: measures without an indicator, measures that an indicator
 * names and the plan lacks are fine (the year asks nothing of them).
 * @returns every problem with its place
 */
export function checkPlan(plan: Plan, rubric: Rubric): readonly RubricProblem[] {
  const indicators = new Set(rubric.indicators.map((indicator) => indicator.id));
  const problems: RubricProblem[] = [];
  if (plan.rubric !== rubric.id)
    problems.push({
      path: 'rubric',
      message: {
        zh: `计划对应的评分标准是“${plan.rubric}”，不是“${rubric.id}”`,
        en: `The plan is for the rubric “${plan.rubric}”, not “${rubric.id}”`,
      },
    });
  const seen = new Set<string>();
  for (const measure of plan.measures) {
    const path = `measures › ${measure.id}`;
    if (seen.has(measure.id))
      problems.push({ path, message: { zh: `编号“${measure.id}”重复`, en: `The id “${measure.id}” is used twice` } });
    seen.add(measure.id);
    if (!indicators.has(measure.indicator))
      problems.push({
        path,
        message: {
          zh: `评分标准中没有指标“${measure.indicator}”`,
          en: `The rubric has no indicator “${measure.indicator}”`,
        },
      });
    if ((measure.numerator === null) !== (measure.denominator === null))
      problems.push({ path, message: { zh: '分子和分母须同时写明', en: 'Numerator and denominator go together' } });
  }
  return [...problems, ...checkTargets(plan)];
}
