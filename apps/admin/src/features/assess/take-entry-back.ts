import type { UndoEntryMutation, UndoEntryMutationVariables } from '../../gql/graphql';
import { storedEntry } from './entry-draft';
import type { SendOutcome } from './save-queue';

/** Takes one entry back to an earlier version. Throws where nothing came back, or the session is lost. */
export async function takeEntryBack(
  ask: (variables: UndoEntryMutationVariables) => Promise<UndoEntryMutation['undoEntry'] | undefined>,
  variables: UndoEntryMutationVariables,
): Promise<SendOutcome> {
  const answer = await ask(variables);
  if (answer === undefined) throw new Error('no answer');
  if (answer.__typename === 'EntrySaved') return { kind: 'saved', stored: storedEntry(answer.entry) };
  if (answer.code === 'NOT_SIGNED_IN') throw new Error('signed out');
  return { kind: 'refused', message: answer.message };
}
