import { createSource } from '@fazhi/domain';
import type { Aggregation, Rubric } from '@fazhi/domain';
import { SHEET_SOURCES, SOURCE_KINDS } from '../sheets/sheet-source.js';
import type { ScoringSettings } from './scoring-settings.js';

/** The settings as the scoring rules take them. */
export function toAggregation({ weights, combine, trimFrom }: ScoringSettings): Aggregation {
  return {
    sources: SHEET_SOURCES.map((source) => createSource(SOURCE_KINDS[source], weights[source])),
    combine,
    trimFrom,
  };
}

/** The round's rubric with the county's quota on the highest grade. */
export function withQuota(rubric: Rubric, { quota }: ScoringSettings): Rubric {
  const grades = rubric.grades.map((grade, place) =>
    place === 0 ? { ...grade, quota: quota === null ? null : quota / 100 } : grade,
  );
  return { ...rubric, grades };
}
