import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { SetEntryDocument, UndoEntryDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { storedEntry } from './entry-draft';
import { openQueue } from './open-queues';
import type { AcrossTown } from './desk-types';
import type { QueueView, SaveQueue } from './save-queue';
import { sendEntry } from './send-entry';
import { takeEntryBack } from './take-entry-back';
import { useSavingOnTheWay } from './use-saving-on-the-way';

/** The save queue of one indicator in all towns: its keys are town-years. */
export function useAcrossQueue(
  indicator: string,
  towns: readonly AcrossTown[],
): { readonly queue: SaveQueue; readonly view: QueueView } {
  const client = useApolloClient();
  const me = useMe();
  const entries = useMemo(
    () => new Map(towns.flatMap(({ id, myEntry }) => (myEntry === null ? [] : [[id, storedEntry(myEntry)] as const]))),
    [towns],
  );
  const [queue] = useState(() =>
    openQueue(
      me.id,
      `across ${indicator}`,
      (townYearId, draft, expectedVersion) =>
        sendEntry(
          async (input) => (await client.mutate({ mutation: SetEntryDocument, variables: { input } })).data?.setEntry,
          { townYearId, indicator },
          draft,
          expectedVersion,
        ),
      (townYearId, expectedVersion, toVersion) =>
        takeEntryBack(
          async (variables) => (await client.mutate({ mutation: UndoEntryDocument, variables })).data?.undoEntry,
          { townYearId, indicator, expectedVersion, toVersion },
        ),
      entries,
    ),
  );
  useEffect(() => {
    queue.takeStored(entries);
  }, [queue, entries]);
  useSavingOnTheWay(queue);
  const view = useSyncExternalStore(queue.subscribe, queue.getView);
  return { queue, view };
}
