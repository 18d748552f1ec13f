import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { OneFiledReportDocument, type FiledReportFragment } from '../../gql/graphql';

interface ReportWatchProps {
  readonly reportId: string;
  readonly seen: (report: FiledReportFragment) => void;
}

/** Follows one file that the round's lists do not show, such as one that a newer version replaced at once. */
export function ReportWatch({ reportId, seen }: ReportWatchProps) {
  const { data } = useQuery(OneFiledReportDocument, { variables: { id: reportId }, pollInterval: 1000 });
  const report = data?.report ?? null;
  useEffect(() => {
    if (report !== null && report.state !== 'QUEUED' && report.state !== 'READING') seen(report);
  }, [report, seen]);
  return null;
}
