import { gradeOf, levelText } from '@fazhi/domain';
import type { Level, Rubric } from '@fazhi/domain';
import { presentIndicator } from '../rounds/present-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { FrozenIndicator, FrozenResult } from './frozen-result.js';
import type { FeedbackIndicatorView, FeedbackView } from './result-view.js';

interface Published {
  readonly frozen: FrozenResult;
  readonly hash: string;
  readonly publishedAt: Date;
}

/** A published result as its town sees it: nobody's name, nothing internal, nothing of another town. */
export function presentFeedback(
  { id, town, round }: TownInRound,
  { frozen, hash, publishedAt }: Published,
  medians: ReadonlyMap<string, number>,
): FeedbackView {
  const { rubric } = round;
  return {
    townYearId: id,
    town,
    year: round.year,
    total: frozen.total,
    maxTotal: rubric.points,
    grade: gradeOf(frozen.total, rubric),
    publishedAt,
    hash,
    dimensions: frozen.dimensions.flatMap(({ dimension: dimensionId, points, applicableMax }) => {
      const dimension = rubric.dimensions.find((item) => item.id === dimensionId);
      return dimension ? [{ dimension, points, applicableMax, medianPercent: medians.get(dimensionId) ?? null }] : [];
    }),
    indicators: frozen.indicators.flatMap((item) => presentFrozenIndicator(rubric, item)),
  };
}

function presentFrozenIndicator(rubric: Rubric, item: FrozenIndicator): FeedbackIndicatorView[] {
  const indicator = rubric.indicators.find(({ id }) => id === item.indicator);
  if (!indicator) return [];
  const { comments, quotes, attainments } = item;
  const common = {
    indicator: presentIndicator(rubric, indicator),
    maxPoints: indicator.points,
    comments,
    quotes,
    attainments,
  };
  if (item.state === 'not-applicable')
    return [
      {
        ...common,
        state: item.state,
        points: null,
        level: null,
        levelText: null,
        nextLevelText: null,
        basis: item.basis,
      },
    ];
  return [
    {
      ...common,
      state: item.state,
      points: item.points,
      level: item.level,
      levelText: levelText(rubric, indicator, item.level),
      nextLevelText: item.level === 4 ? null : levelText(rubric, indicator, (item.level + 1) as Level),
      basis: null,
    },
  ];
}
