import { rankTowns, totalSuggestions, type DimensionTotal, type Rubric } from '@fazhi/domain';
import type { SuggestedReport } from './suggested-report.js';

/** One report's suggested points, in hundredths. */
export interface SuggestedTown {
  readonly id: string;
  readonly town: string;
  readonly year: number | null;
  readonly total: number;
  readonly dimensions: readonly DimensionTotal[];
}

/** One report's place by its suggestions. */
export type RankedFile = SuggestedTown & { readonly rank: number };

export function toSuggestedTown({ id, reading, suggestions }: SuggestedReport, rubric: Rubric): SuggestedTown {
  const { total, dimensions } = totalSuggestions(rubric, suggestions);
  return { id, town: reading.metadata.town ?? id, year: reading.metadata.year, total: total ?? 0, dimensions };
}

/** Ranks reports by suggested points; within a tie the order of the command line stands. */
export function rankFiles(towns: readonly SuggestedTown[]): readonly RankedFile[] {
  return rankTowns(towns);
}
