import { rankTowns, totalSuggestions, type DimensionTotal, type Rubric } from '@fazhi/domain';
import type { ReadFile } from './read-files.js';

/** One report's place by its suggestions. Points in hundredths. */
export interface RankedFile {
  readonly rank: number;
  readonly id: string;
  readonly town: string;
  readonly year: number | null;
  readonly total: number;
  readonly dimensions: readonly DimensionTotal[];
}

/** Ranks reports by suggested points; within a tie the order of the command line stands. */
export function rankFiles(files: readonly ReadFile[], rubric: Rubric): readonly RankedFile[] {
  return rankTowns(
    files.map(({ id, reading, suggestions }) => {
      const { total, dimensions } = totalSuggestions(rubric, suggestions);
      return { id, town: reading.metadata.town ?? id, year: reading.metadata.year, total: total ?? 0, dimensions };
    }),
  );
}
