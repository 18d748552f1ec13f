import type { Indicator, Level, Rubric } from '../rubric.js';
import { scoreEntry, type EntryScore } from '../score-entry.js';
import type { SheetEntry } from '../score-sheet.js';

const NOT_SCORED: SheetEntry = { state: 'not-scored' };

/** Scores one indicator's entries; equal levels are worked out once, since a county has thousands of them. */
export function entryScorer(rubric: Rubric, indicator: Indicator): (entry: SheetEntry | undefined) => EntryScore {
  const byLevel = new Map<Level, EntryScore>();
  return (entry = NOT_SCORED) => {
    if (entry.state !== 'level') return scoreEntry(rubric, indicator, entry);
    const known = byLevel.get(entry.level);
    if (known) return known;
    const score = scoreEntry(rubric, indicator, entry);
    byLevel.set(entry.level, score);
    return score;
  };
}
