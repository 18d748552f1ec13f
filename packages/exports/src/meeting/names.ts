import type { Bilingual, Dimension, Grade, Indicator, Rubric } from '@fazhi/domain';

const UNKNOWN: Bilingual = { zh: '', en: '' };

/** A grade's names; its id where the rubric has none of it. */
export function gradeName(rubric: Rubric, id: string): Bilingual {
  return rubric.grades.find((grade: Grade) => grade.id === id) ?? { zh: id, en: id };
}

/** A dimension's names; empty where the rubric has none of it. */
export function dimensionName(rubric: Rubric, id: string): Bilingual {
  return rubric.dimensions.find((dimension: Dimension) => dimension.id === id) ?? UNKNOWN;
}

/** An indicator of the rubric, or undefined. */
export function findIndicator(rubric: Rubric, id: string): Indicator | undefined {
  return rubric.indicators.find((indicator) => indicator.id === id);
}
