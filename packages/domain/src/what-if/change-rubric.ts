import type { Plan, Target } from '../plan.js';
import type { Rubric } from '../rubric.js';

/**
 * The rubric with other weights [WIF2]: they count relative to each other, out of the same full marks, so that grades keep their thresholds.
 * @param points hundredths by indicator id; indicators without an entry keep theirs
 */
export function changeWeights(rubric: Rubric, points: Readonly<Record<string, number>>): Rubric {
  const indicators = rubric.indicators.map((indicator) => ({
    ...indicator,
    points: points[indicator.id] ?? indicator.points,
  }));
  const dimensions = rubric.dimensions.map((dimension) => ({
    ...dimension,
    points: indicators
      .filter((indicator) => indicator.dimension === dimension.id)
      .reduce((sum, indicator) => sum + indicator.points, 0),
  }));
  return { ...rubric, indicators, dimensions };
}

/** The rubric with other shares of the levels, in percent [WIF3]. */
export function changeLevelShares(rubric: Rubric, levelShares: Rubric['levelShares']): Rubric {
  return { ...rubric, levelShares };
}

/** The plan with other targets, by measure id [WIF4]. */
export function changeTargets(plan: Plan, targets: Readonly<Record<string, Target>>): Plan {
  return {
    ...plan,
    measures: plan.measures.map((measure) => ({ ...measure, target: targets[measure.id] ?? measure.target })),
  };
}
