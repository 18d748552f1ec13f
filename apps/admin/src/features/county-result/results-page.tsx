import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CountyResultsDocument } from '../../gql/graphql';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { PrepareResults } from './prepare-results';
import { ScoringRules } from './scoring-rules';
import { VersionDetail } from './version-detail';
import { VersionList } from './version-list';
import './county-result.css';

/** From the declared rules to the published result of the whole county. */
export function ResultsPage() {
  const { roundId = '' } = useParams();
  const { t } = useTranslation();
  const result = useQuery(CountyResultsDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => {
        if (round === null) return <NotFoundState />;
        if (round.phase === null)
          return (
            <EmptyState
              title={t('results.title')}
              text={t('results.simple')}
              action={{ label: t('moderation.toRound'), to: `/rounds/${roundId}` }}
            />
          );
        const latest = round.resultVersions.find(({ discardedAt }) => discardedAt === null);
        return (
          <Page
            title={t('results.title')}
            actions={
              <>
                <Link className="button-link secondary" to={`/rounds/${roundId}/moderation`}>
                  {t('moderation.nav')}
                </Link>
                <Link className="button-link secondary" to={`/rounds/${roundId}/department-data`}>
                  {t('departmentData.nav')}
                </Link>
              </>
            }
          >
            {latest === undefined ? (
              <>
                <ScoringRules round={round} />
                <PrepareResults round={round} current={null} />
              </>
            ) : (
              <>
                <VersionDetail key={latest.id} round={round} id={latest.id} />
                <ScoringRules round={round} />
              </>
            )}
            <VersionList round={round} />
          </Page>
        );
      }}
    </QueryView>
  );
}
