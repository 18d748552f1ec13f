import type { SetEntryInput, SetEntryMutation } from '../../gql/graphql';
import { storedEntry, type EntryDraft } from './entry-draft';
import type { SendOutcome } from './save-queue';

/** Saves one entry with the version it saw. Throws where nothing came back, or the session is lost: then it is tried again. */
export async function sendEntry(
  ask: (input: SetEntryInput) => Promise<SetEntryMutation['setEntry'] | undefined>,
  key: { readonly townYearId: string; readonly indicator: string },
  draft: EntryDraft,
  expectedVersion: number,
): Promise<SendOutcome> {
  const { state, level, basis, comment, audience, suggestionAction } = draft;
  const answer = await ask({
    ...key,
    expectedVersion,
    state,
    level: state === 'LEVEL' ? level : null,
    basis: state === 'NOT_APPLICABLE' ? basis : null,
    comment,
    audience,
    suggestionAction,
  });
  if (answer === undefined) throw new Error('no answer');
  if (answer.__typename === 'EntrySaved') {
    // What is not sent with this state stays as it was typed here.
    const stored = storedEntry(answer.entry);
    return { kind: 'saved', stored: { ...stored, draft: { ...stored.draft, level, basis } } };
  }
  if (answer.__typename === 'EntryConflict') return { kind: 'conflict', current: storedEntry(answer.current) };
  if (answer.code === 'NOT_SIGNED_IN') throw new Error('signed out');
  return { kind: 'refused', message: answer.message };
}
