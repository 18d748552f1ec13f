import { gradeOf, levelText } from '@fazhi/domain';
import type { Grade, Level, Rubric } from '@fazhi/domain';
import { presentIndicator } from '../rounds/present-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { FrozenIndicator, FrozenResult } from './frozen-result.js';
import type { FeedbackIndicatorView, FeedbackView } from './result-view.js';

interface Published {
  readonly frozen: FrozenResult;
  readonly hash: string;
  /** Of a provisional result: when the town was told. */
  readonly publishedAt: Date;
  /** From 1. */
  readonly version: number;
  readonly isProvisional: boolean;
}

/** A published result as its town sees it: nobody's name, nothing internal, nothing of another town. */
export function presentFeedback(
  { id, town, round }: TownInRound,
  { frozen, hash, publishedAt, version, isProvisional }: Published,
  medians: ReadonlyMap<string, number>,
): FeedbackView {
  const { rubric } = round;
  return {
    townYearId: id,
    town,
    year: round.year,
    total: frozen.total,
    maxTotal: rubric.points,
    grade: gradeIn(rubric, frozen),
    publishedAt,
    version,
    isProvisional,
    base: frozen.outside?.base ?? frozen.total,
    adjustments: frozen.outside?.adjustments ?? [],
    gradeNotes: frozen.outside?.gradeNotes ?? [],
    gradeBetween: (frozen.outside?.gradeBetween ?? []).flatMap(
      (id) => rubric.grades.find((one) => one.id === id) ?? [],
    ),
    converted: frozen.outside?.converted ?? null,
    hash,
    dimensions: frozen.dimensions.flatMap(({ dimension: dimensionId, points, applicableMax }) => {
      const dimension = rubric.dimensions.find((item) => item.id === dimensionId);
      return dimension ? [{ dimension, points, applicableMax, medianPercent: medians.get(dimensionId) ?? null }] : [];
    }),
    indicators: frozen.indicators.flatMap((item) => presentFrozenIndicator(rubric, item)),
  };
}

/** The grade that was frozen: quota, vetoes and gates may have moved it from the total's own. */
export function gradeIn(rubric: Rubric, { grade, total }: Pick<FrozenResult, 'grade' | 'total'>): Grade {
  return rubric.grades.find(({ id }) => id === grade) ?? gradeOf(total, rubric);
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
