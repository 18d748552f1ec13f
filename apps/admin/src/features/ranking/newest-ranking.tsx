import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { RankedRoundsDocument } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';

/** Leads whoever comes for results to the newest round's. */
export function NewestRanking() {
  const { t } = useTranslation();
  const result = useQuery(RankedRoundsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result}>
      {({ rounds }) => {
        const [newest] = rounds;
        return newest === undefined ? (
          <EmptyState title={t('round.emptyTitle')} text={t('round.emptyOthers')} />
        ) : (
          <Navigate to={`/rounds/${newest.id}/ranking`} replace />
        );
      }}
    </QueryView>
  );
}
