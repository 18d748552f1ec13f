import type { CommentAudience, EntryState, SheetEntryFieldsFragment, SuggestionAction } from '../../gql/graphql';

/** What a person sees and changes of one entry. */
export interface EntryDraft {
  readonly state: EntryState;
  readonly level: number | null;
  readonly basis: string;
  readonly comment: string;
  readonly audience: CommentAudience;
  readonly suggestionAction: SuggestionAction;
}

/** An entry as the server has it. Version 0: never written. */
export interface StoredEntry {
  readonly draft: EntryDraft;
  readonly version: number;
  readonly updatedAt: string | null;
}

export function storedEntry(entry: SheetEntryFieldsFragment): StoredEntry {
  const { state, level, basis, comment, audience, suggestionAction, version, updatedAt } = entry;
  return { draft: { state, level, basis: basis ?? '', comment, audience, suggestionAction }, version, updatedAt };
}

export function isSameDraft(a: EntryDraft, b: EntryDraft): boolean {
  return (
    a.state === b.state &&
    a.level === b.level &&
    a.basis === b.basis &&
    a.comment === b.comment &&
    a.audience === b.audience &&
    a.suggestionAction === b.suggestionAction
  );
}

/** "Not applicable" is only a statement with its basis; until then it stays on this side. */
export function isSendable(draft: EntryDraft): boolean {
  return draft.state !== 'NOT_APPLICABLE' || draft.basis.trim() !== '';
}
