import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { DeskReportDocument } from '../../gql/graphql';
import type { DeskReport } from './desk-types';
import type { QueueView } from './save-queue';

/** Fetches what was withheld as soon as a level of one's own is saved, and shows the indicator anew: its evidence has other numbers then. */
export function useWithheld(report: DeskReport, view: QueueView, showAgain: () => void): void {
  const client = useApolloClient();
  const due = report.withheld.filter((id) => view.entries.get(id)?.stored.draft.state === 'LEVEL').join(' ');
  useEffect(() => {
    if (due !== '') void client.refetchQueries({ include: [DeskReportDocument] });
  }, [due, client]);

  const count = report.withheld.length;
  const before = useRef(count);
  const show = useRef(showAgain);
  useEffect(() => {
    show.current = showAgain;
  });
  useEffect(() => {
    if (before.current !== count) show.current();
    before.current = count;
  }, [count]);
}
