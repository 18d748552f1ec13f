import type { ScoreSheet } from '@fazhi/domain';
import type { SheetEntryEntity } from './sheet-entry.entity.js';
import { toSheetEntry } from './to-sheet-entry.js';

/** Rows as the domain's sheet, for totals and results. */
export function toScoreSheet(rows: readonly SheetEntryEntity[]): ScoreSheet {
  return Object.fromEntries(
    rows.map((row) => {
      const entry = toSheetEntry(row);
      if (!entry) throw new Error(`Sheet entry ${row.id} holds a state that does not fit its level or basis`);
      return [row.indicator, entry];
    }),
  );
}
