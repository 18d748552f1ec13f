import { describeTarget, levelText } from '@fazhi/domain';
import type { Indicator, Plan, Rubric } from '@fazhi/domain';
import type { CurrentRound } from './current-round.js';
import type { IndicatorView, PlanView, RoundView, RubricView } from './round-view.js';

export function presentRound({ id, year, county, rubric, rubricHash, plan, phase }: CurrentRound): RoundView {
  return { id, year, phase, county, rubric: presentRubric(rubric, rubricHash), plan: presentPlan(plan) };
}

export function presentIndicator(rubric: Rubric, indicator: Indicator): IndicatorView {
  const { id, dimension, zh, en, points, about, measures } = indicator;
  return {
    id,
    dimension,
    zh,
    en,
    points,
    about,
    measures,
    levels: ([0, 1, 2, 3, 4] as const).map((level) => levelText(rubric, indicator, level)),
  };
}

function presentRubric(rubric: Rubric, hash: string): RubricView {
  return { ...rubric, hash, indicators: rubric.indicators.map((indicator) => presentIndicator(rubric, indicator)) };
}

function presentPlan(plan: Plan): PlanView {
  return {
    id: plan.id,
    measures: plan.measures.map((measure) => ({ ...measure, targetText: describeTarget(measure) })),
  };
}
