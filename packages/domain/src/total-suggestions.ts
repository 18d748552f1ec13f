import type { Rubric } from './rubric.js';
import type { DimensionTotal } from './sheet-total.js';
import { scaleToFullMarks } from './scale-to-full-marks.js';
import type { Suggestion } from './suggestion.js';

/**
 * Adds up the suggestions for one report [SG7]: how much the report proves, never a grade. Where nothing was found no points are added and the
 * full marks stay in; what does not apply leaves the denominator. Hundredths.
 */
export function totalSuggestions(
  rubric: Rubric,
  suggestions: readonly Suggestion[],
): { readonly total: number | null; readonly dimensions: readonly DimensionTotal[] } {
  const byIndicator = new Map(suggestions.map((suggestion) => [suggestion.indicator, suggestion]));
  const dimensions = rubric.dimensions.map(({ id }) => {
    const own = rubric.indicators
      .filter(({ dimension }) => dimension === id)
      .flatMap((indicator) => byIndicator.get(indicator.id) ?? []);
    const counted = own.filter(({ rule }) => rule.id !== 'not-applicable');
    return {
      dimension: id,
      points: counted.reduce((sum, { points }) => sum + (points ?? 0), 0),
      scoredMax: counted.reduce((sum, { points, maxPoints }) => sum + (points === null ? 0 : maxPoints), 0),
      applicableMax: counted.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    };
  });
  const sum = (of: (dimension: DimensionTotal) => number) =>
    dimensions.reduce((all, dimension) => all + of(dimension), 0);
  return {
    total: scaleToFullMarks(
      sum(({ points }) => points),
      sum(({ applicableMax }) => applicableMax),
      rubric.points,
    ),
    dimensions,
  };
}
