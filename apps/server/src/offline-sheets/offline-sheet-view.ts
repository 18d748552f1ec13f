import type { Bilingual } from '@fazhi/domain';
import type { SheetEntryView } from '../sheets/sheet-view.js';

/** A row of an offline sheet that says something else than the sheet here. */
export interface OfflineChangeView {
  readonly townYearId: string;
  readonly town: string;
  readonly indicator: string;
  /** The entry here was changed since the offline sheet was written: whoever brings it decides which of the two holds. */
  readonly isConflict: boolean;
  readonly current: SheetEntryView;
  readonly yours: SheetEntryView;
  /** Of the entry that was written; null in a dry run, and where nothing was. */
  readonly writtenVersion: number | null;
}

export interface OfflineImportView {
  readonly changes: readonly OfflineChangeView[];
  /** Rows that say what the sheet here says, or what they said when they were written. */
  readonly unchanged: number;
  /** Rows that are left out, each with its place and why. */
  readonly problems: readonly Bilingual[];
  readonly stamp: string;
}
