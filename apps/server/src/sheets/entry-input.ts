import type { CommentAudience } from './comment-audience.js';
import type { SuggestionAction } from './suggestion-action.js';
import type { EntryState } from './entry-state.js';

/** What an assessor wants to write, and which version they saw. */
export interface EntryInput {
  readonly townYearId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
  readonly state: EntryState;
  readonly level?: number | null;
  readonly basis?: string | null;
  readonly comment: string;
  readonly audience: CommentAudience;
  readonly suggestionAction: SuggestionAction;
}
