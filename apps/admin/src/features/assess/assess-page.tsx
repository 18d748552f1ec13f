import { skipToken, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { DeskReportDocument, DeskRoundDocument, DeskSheetDocument, DeskTownDocument } from '../../gql/graphql';
import { NotFoundState } from '../../ui/not-found-state';
import { QueryView } from '../../ui/query-view';
import { Desk } from './desk';
import type { DeskRound, DeskTown } from './desk-types';
import { DeskWithoutReport } from './desk-without-report';
import './desk.css';

export function AssessPage() {
  const { roundId = '', townYearId = '' } = useParams();
  const round = useQuery(DeskRoundDocument, { variables: { id: roundId } });
  const town = useQuery(DeskTownDocument, { variables: { id: townYearId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={round} rows={12}>
      {({ round: found }) => (
        <QueryView result={town} rows={12}>
          {({ townYear }) => {
            if (found === null || townYear === null) return <NotFoundState />;
            return <DeskOfTown key={townYear.id} round={found} town={townYear} />;
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

function DeskOfTown({ round, town }: { readonly round: DeskRound; readonly town: DeskTown }) {
  const reportId = town.report?.id;
  const report = useQuery(DeskReportDocument, reportId === undefined ? skipToken : { variables: { id: reportId } });
  const sheet = useQuery(DeskSheetDocument, {
    variables: { townYearId: town.id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (reportId === undefined) return <DeskWithoutReport round={round} town={town} />;
  return (
    <QueryView result={report} rows={12}>
      {({ report: read }) => (
        <QueryView result={sheet} rows={12}>
          {({ mySheet }) =>
            read === null || mySheet === null ? (
              <DeskWithoutReport round={round} town={town} />
            ) : (
              <Desk round={round} town={town} report={read} sheet={mySheet} />
            )
          }
        </QueryView>
      )}
    </QueryView>
  );
}
