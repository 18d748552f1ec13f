import { useEffect, useRef } from 'react';
import { DeskReportDocument } from '../../gql/graphql';
import type { DeskReport } from './desk-types';
import type { QueueView } from './save-queue';
import { useFetchAgain } from './use-fetch-again';

/** Fetches what was withheld as soon as a level of one's own is saved, and shows the indicator anew: its evidence has other numbers then. */
export function useWithheld(report: DeskReport, view: QueueView, showAgain: () => void): void {
  const due = report.withheld.filter((id) => view.entries.get(id)?.stored.draft.state === 'LEVEL').join(' ');
  useFetchAgain(DeskReportDocument, due);

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
