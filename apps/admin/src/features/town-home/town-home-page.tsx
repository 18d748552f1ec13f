import { useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TownYearsDocument, type TownYearsQuery } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../ui/empty-state';
import { EvidenceWhat } from '../../ui/evidence-what';
import { formatDateTime } from '../../ui/format-date';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import './town-home.css';

type TownRound = TownYearsQuery['rounds'][number];

/** A town's years, newest first: what it filed and what it got. */
export function TownHomePage() {
  const { t } = useTranslation();
  const result = useQuery(TownYearsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result}>
      {({ rounds }) =>
        rounds.length === 0 ? (
          <EmptyState title={t('townHome.emptyTitle')} text={t('townHome.emptyText')} />
        ) : (
          <Page narrow title={t('townHome.title')}>
            {rounds.map((round) => (
              <YearCard key={round.id} round={round} />
            ))}
          </Page>
        )
      }
    </QueryView>
  );
}

function YearCard({ round }: { readonly round: TownRound }) {
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  const own = round.towns[0];
  if (own === undefined) return null;
  const { report, result } = own;
  return (
    <section
      className="year"
      aria-label={t('townHome.year', { year: round.year })}
      data-testid={`year-${String(round.year)}`}
    >
      <h2>{t('townHome.year', { year: round.year })}</h2>
      <dl>
        <div className="year-row">
          <dt>{t('townHome.report')}</dt>
          <dd>
            {report === null ? (
              t('townHome.reportNone')
            ) : (
              <>
                {t(`reportState.${report.state}`)} · {report.fileName}
                <br />
                <span className="small">
                  {t('townHome.filedOn', { when: formatDateTime(report.filedAt, language), version: report.version })}
                </span>
              </>
            )}
            <p>
              <Link to={`/rounds/${round.id}/towns/${own.id}/filing`}>{t('filingPage.open')}</Link>
            </p>
            {own.attachments.length > 0 && (
              <details>
                <summary>{t('townHome.attached', { n: own.attachments.length })}</summary>
                <ul className="year-attached">
                  {own.attachments.map((item) => (
                    <li key={item.id}>
                      <EvidenceWhat item={item} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {round.intake.length > 0 && <p>{t('townHome.pending', { n: round.intake.length })}</p>}
          </dd>
          {result === null && (
            <dd className="year-way">
              <Link className={report === null ? 'button-link' : ''} to={`/rounds/${round.id}/reports`}>
                {round.intake.length > 0
                  ? t('townHome.seeIntake')
                  : report === null
                    ? t('townHome.file')
                    : t('townHome.fileAgain')}
              </Link>
            </dd>
          )}
        </div>
        <div className="year-row">
          <dt>{t('townHome.result')}</dt>
          <dd>
            {result === null ? (
              <span className="quiet">{t('townHome.resultNone')}</span>
            ) : (
              <>
                <strong className="year-total">{formatPoints(result.total)}</strong> {pick(result.grade)}
              </>
            )}
          </dd>
          {result !== null && (
            <dd className="year-way">
              <Link className="button-link" to={`/rounds/${round.id}/towns/${own.id}/feedback`}>
                {t('townHome.feedback')}
              </Link>
            </dd>
          )}
        </div>
        {own.rectification.length > 0 && (
          <div className="year-row">
            <dt>{t('rectification.nav')}</dt>
            <dd>
              {t('rectification.count', {
                n: own.rectification.length,
                struckOff: own.rectification.filter(({ state }) => state === 'STRUCK_OFF').length,
                overdue: own.rectification.filter(({ isOverdue }) => isOverdue).length,
              })}
            </dd>
            <dd className="year-way">
              <Link to={`/rounds/${round.id}/towns/${own.id}/rectification`}>{t('rectification.open')}</Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
