import { aggregateCounty, type CountyOutcome } from '../aggregation/aggregate-county.js';
import { compareIds } from '../aggregation/compare-ids.js';
import type { CountyInput } from '../aggregation/county-input.js';
import type { Rubric } from '../rubric.js';

/** A county's outcome without one assessor or one indicator. */
export interface LeftOut {
  readonly kind: 'assessor' | 'indicator';
  readonly id: string;
  readonly outcome: CountyOutcome;
}

/** The county without each assessor in turn [LVO1]; a town that only this assessor scored has no total there. */
export function leaveOutAssessors(input: CountyInput): readonly LeftOut[] {
  const assessors = [...new Set(input.sheets.map(({ assessor }) => assessor))].sort(compareIds);
  return assessors.map((id) => ({
    kind: 'assessor',
    id,
    outcome: aggregateCounty({ ...input, sheets: input.sheets.filter(({ assessor }) => assessor !== id) }),
  }));
}

/** The county without each indicator in turn, the rest scaled up to the full marks [LVO2]. */
export function leaveOutIndicators(input: CountyInput): readonly LeftOut[] {
  return input.rubric.indicators.map(({ id }) => ({
    kind: 'indicator',
    id,
    outcome: aggregateCounty({ ...input, rubric: withoutIndicator(input.rubric, id) }),
  }));
}

function withoutIndicator(rubric: Rubric, id: string): Rubric {
  const indicators = rubric.indicators.filter((indicator) => indicator.id !== id);
  return {
    ...rubric,
    indicators,
    dimensions: rubric.dimensions.map((dimension) => ({
      ...dimension,
      points: indicators
        .filter((indicator) => indicator.dimension === dimension.id)
        .reduce((sum, { points }) => sum + points, 0),
    })),
  };
}
