import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FilingPageDocument } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { CarriedRectification } from '../../ui/carried-rectification';
import { EvidenceWhat } from '../../ui/evidence-what';
import { NotFoundState } from '../../ui/not-found-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ClaimList } from './claim-list';
import { DescribeFiling } from './describe-filing';
import { FilingStatus } from './filing-status';
import { ReviewFiling } from './review-filing';
import './filing.css';

/** What goes with a town's report: how the filing stands, its versions, the secrecy check, the public link and the self-assessment. */
export function FilingPage() {
  const { roundId = '', townYearId = '' } = useParams();
  const { t } = useTranslation();
  const isTown = useMe().role === 'TOWN';
  const result = useQuery(FilingPageDocument, {
    variables: { roundId, townYearId },
    fetchPolicy: 'cache-and-network',
  });
  const changed = (): void => {
    void result.refetch();
  };
  return (
    <QueryView result={result}>
      {({ round, townYear }) => {
        if (round === null || townYear?.filing == null) return <NotFoundState />;
        const { filing, town, year, attachments } = townYear;
        return (
          <Page
            narrow
            title={t('filingPage.title', { town: town.name, year })}
            lead={t('filingPage.lead')}
            actions={
              <>
                <Link className="button-link" to={`/rounds/${roundId}/reports`}>
                  {t('filingPage.file')}
                </Link>
                {isTown && (
                  <Link className="button-link secondary" to={`/archive?year=${String(year)}`}>
                    {t('app.navArchive')}
                  </Link>
                )}
              </>
            }
          >
            <FilingStatus filing={filing} versions={townYear.reportVersions} />
            {!isTown && filing.state !== 'MISSING' && townYear.result === null && (
              <ReviewFiling townYearId={townYearId} changed={changed} />
            )}
            <CarriedRectification items={townYear.carriedRectification} />
            <DescribeFiling
              key={`describe-${String(filing.version)}`}
              filing={filing}
              isClosed={townYear.result !== null}
              changed={changed}
            />
            <ClaimList
              townYearId={townYearId}
              rubric={round.rubric}
              claims={townYear.claims}
              reading={townYear.report?.reading ?? null}
              isClosed={townYear.result !== null}
              changed={changed}
            />
            <section className="filing-part">
              <h2>{t('filingPage.attached', { n: attachments.length })}</h2>
              {attachments.length === 0 ? (
                <p className="quiet">{t('filingPage.attachedNone')}</p>
              ) : (
                <ul className="filing-list">
                  {attachments.map((item) => (
                    <li key={item.id}>
                      <EvidenceWhat item={item} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </Page>
        );
      }}
    </QueryView>
  );
}
