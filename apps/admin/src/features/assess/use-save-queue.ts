import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { SetEntryDocument, UndoEntryDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { storedEntry } from './entry-draft';
import { openQueue } from './open-queues';
import type { QueueView, SaveQueue, Send, TakeBack } from './save-queue';
import type { DeskSheet } from './desk-types';

/** The sheet's save queue, tied to the server, to the network coming back and to the closing of the window. */
export function useSaveQueue(sheet: DeskSheet): { readonly queue: SaveQueue; readonly view: QueueView } {
  const client = useApolloClient();
  const me = useMe();
  const { townYearId } = sheet;
  const entries = useMemo(
    () => new Map(sheet.entries.map((entry) => [entry.indicator, storedEntry(entry)])),
    [sheet.entries],
  );
  const [queue] = useState(() => {
    const send: Send = async (indicator, draft, expectedVersion) => {
      const { state, level, basis, comment, audience, suggestionAction } = draft;
      const { data } = await client.mutate({
        mutation: SetEntryDocument,
        variables: {
          input: {
            townYearId,
            indicator,
            expectedVersion,
            state,
            level: state === 'LEVEL' ? level : null,
            basis: state === 'NOT_APPLICABLE' ? basis : null,
            comment,
            audience,
            suggestionAction,
          },
        },
      });
      const answer = data?.setEntry;
      if (answer === undefined) throw new Error('no answer');
      if (answer.__typename === 'EntrySaved') {
        // What is not sent with this state stays as it was typed here.
        const stored = storedEntry(answer.entry);
        return { kind: 'saved', stored: { ...stored, draft: { ...stored.draft, level, basis } } };
      }
      if (answer.__typename === 'EntryConflict') return { kind: 'conflict', current: storedEntry(answer.current) };
      if (answer.code === 'NOT_SIGNED_IN') throw new Error('signed out');
      return { kind: 'refused', message: answer.message };
    };
    const takeBack: TakeBack = async (indicator, expectedVersion, toVersion) => {
      const { data } = await client.mutate({
        mutation: UndoEntryDocument,
        variables: { townYearId, indicator, expectedVersion, toVersion },
      });
      const answer = data?.undoEntry;
      if (answer === undefined) throw new Error('no answer');
      if (answer.__typename === 'EntrySaved') return { kind: 'saved', stored: storedEntry(answer.entry) };
      if (answer.code === 'NOT_SIGNED_IN') throw new Error('signed out');
      return { kind: 'refused', message: answer.message };
    };
    return openQueue(me.id, townYearId, send, takeBack, entries);
  });

  useEffect(() => {
    queue.takeStored(entries);
  }, [queue, entries]);

  useEffect(() => {
    const online = (): void => {
      queue.saveNow();
    };
    const closing = (event: BeforeUnloadEvent): void => {
      if (!queue.hasUnsaved()) return;
      queue.saveNow();
      event.preventDefault();
    };
    if (queue.hasUnsaved()) queue.saveNow();
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', closing);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', closing);
    };
  }, [queue]);

  const view = useSyncExternalStore(queue.subscribe, queue.getView);
  return { queue, view };
}
