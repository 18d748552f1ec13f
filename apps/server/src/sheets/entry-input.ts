import type { SheetEntry } from '@fazhi/domain';
import type { CommentAudience } from './comment-audience.js';
import type { SuggestionAction } from './suggestion-action.js';

/** What an assessor wants to write, and which version they saw. */
export interface EntryInput {
  readonly townYearId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
  readonly state: SheetEntry['state'];
  readonly level?: number | null;
  readonly basis?: string | null;
  readonly comment: string;
  readonly audience: CommentAudience;
  readonly suggestionAction: SuggestionAction;
}
