import { findRuledOut, pointsAtLevel, totalSheet } from '@fazhi/domain';
import type { Rubric } from '@fazhi/domain';
import type { TownInRound } from '../rounds/town-in-round.js';
import { BLANK_ENTRY } from './entry-fields.js';
import type { SheetEntity } from './sheet.entity.js';
import type { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SheetEntryView, SheetView } from './sheet-view.js';
import { toScoreSheet } from './to-score-sheet.js';
import { toSheetEntry } from './to-sheet-entry.js';

export function presentSheet(
  { id, profile, round }: TownInRound,
  sheet: SheetEntity | null,
  rows: readonly SheetEntryEntity[],
): SheetView {
  const ruledOut = findRuledOut(round.rubric, profile);
  const out = new Set(ruledOut.map(({ indicator }) => indicator));
  return {
    townYearId: id,
    submittedAt: sheet?.submittedAt ?? null,
    entries: round.rubric.indicators
      .filter((indicator) => !out.has(indicator.id))
      .map((indicator) =>
        presentEntry(round.rubric, indicator.id, rows.find((row) => row.indicator === indicator.id) ?? null),
      ),
    total: totalSheet(round.rubric, toScoreSheet(rows), profile),
    ruledOut,
  };
}

type WrittenEntry = Omit<SheetEntryView, 'indicator' | 'points'>;

/** @param entry null where it was never written */
export function presentEntry(rubric: Rubric, indicatorId: string, entry: WrittenEntry | null): SheetEntryView {
  const { state, level, basis, comment, audience, suggestionAction, version, updatedAt } = entry ?? NEVER_WRITTEN;
  const indicator = rubric.indicators.find(({ id }) => id === indicatorId);
  const judged = toSheetEntry({ state, level, basis });
  const points = indicator && judged?.state === 'level' ? pointsAtLevel(rubric, indicator, judged.level) : null;
  return {
    indicator: indicatorId,
    state,
    level,
    basis,
    points,
    comment,
    audience,
    suggestionAction,
    version,
    updatedAt,
  };
}

const NEVER_WRITTEN: WrittenEntry = { ...BLANK_ENTRY, version: 0, updatedAt: null };
