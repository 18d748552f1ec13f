import type { RuledOut, SheetTotal } from '@fazhi/domain';
import type { CommentAudience } from './comment-audience.js';
import type { SheetSource } from './sheet-source.js';
import type { SuggestionAction } from './suggestion-action.js';
import type { EntryState } from './entry-state.js';

export interface SheetEntryView {
  readonly indicator: string;
  readonly state: EntryState;
  readonly level: number | null;
  readonly basis: string | null;
  /** In hundredths; null without a level. */
  readonly points: number | null;
  readonly comment: string;
  readonly audience: CommentAudience;
  readonly suggestionAction: SuggestionAction;
  /** 0: never written. */
  readonly version: number;
  readonly updatedAt: Date | null;
}

export interface SheetView {
  readonly townYearId: string;
  readonly submittedAt: Date | null;
  /** One for each indicator that applies, in the rubric's order. */
  readonly entries: readonly SheetEntryView[];
  readonly total: SheetTotal;
  readonly ruledOut: readonly RuledOut[];
}

export interface SheetProgressView {
  readonly settled: number;
  readonly total: number;
  readonly submittedAt: Date | null;
}

export interface SheetSummaryView extends SheetProgressView {
  readonly source: SheetSource;
  readonly assessor: string;
  readonly updatedAt: Date | null;
}
