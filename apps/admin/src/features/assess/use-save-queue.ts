import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { SetEntryDocument, UndoEntryDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { storedEntry } from './entry-draft';
import { openQueue } from './open-queues';
import type { QueueView, SaveQueue, Send, TakeBack } from './save-queue';
import { sendEntry } from './send-entry';
import { takeEntryBack } from './take-entry-back';
import { useSavingOnTheWay } from './use-saving-on-the-way';
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
    const send: Send = (indicator, draft, expectedVersion) =>
      sendEntry(
        async (input) => (await client.mutate({ mutation: SetEntryDocument, variables: { input } })).data?.setEntry,
        { townYearId, indicator },
        draft,
        expectedVersion,
      );
    const takeBack: TakeBack = (indicator, expectedVersion, toVersion) =>
      takeEntryBack(
        async (variables) => (await client.mutate({ mutation: UndoEntryDocument, variables })).data?.undoEntry,
        { townYearId, indicator, expectedVersion, toVersion },
      );
    return openQueue(me.id, townYearId, send, takeBack, entries);
  });

  useEffect(() => {
    queue.takeStored(entries);
  }, [queue, entries]);

  useSavingOnTheWay(queue);
  const view = useSyncExternalStore(queue.subscribe, queue.getView);
  return { queue, view };
}
