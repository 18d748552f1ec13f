import { skipToken, useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AppealTimeDocument, TownYearsDocument, type RectificationState, type RoundPhase } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ReportRow } from './report-row';
import type { TownRound } from './town-home-types';
import './town-home.css';

/** In these a town may already have been told its provisional result. */
const TOLD: readonly RoundPhase[] = ['PROVISIONAL', 'APPROVAL', 'PUBLIC_NOTICE', 'PUBLICATION'];

/** In these the county waits for the town. */
const TOWNS_TURN: readonly RectificationState[] = ['OPEN', 'SENT_BACK', 'REOPENED'];

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
  const { pick } = useLanguage();
  const appeals = useAppeals(round);
  const own = round.towns[0];
  if (own === undefined) return null;
  const { result } = own;
  const isWaited = own.rectification.some(({ state }) => TOWNS_TURN.includes(state));
  const isTold = round.phase !== null && TOLD.includes(round.phase);
  return (
    <section
      className="year"
      aria-label={t('townHome.year', { year: round.year })}
      data-testid={`year-${String(round.year)}`}
    >
      <h2>{t('townHome.year', { year: round.year })}</h2>
      <dl>
        <ReportRow round={round} own={own} />
        <div className="year-row">
          <dt>{t('townHome.result')}</dt>
          <dd>
            {result === null ? (
              <span className="quiet">{t(appeals.isOpen ? 'townHome.told' : 'townHome.resultNone')}</span>
            ) : (
              <>
                <strong className="year-total">{formatPoints(result.total)}</strong> {pick(result.grade)}
              </>
            )}
          </dd>
          {result === null && isTold && (
            <dd className="year-way">
              <Link className={appeals.isOpen ? 'button-link' : ''} to={`/rounds/${round.id}/towns/${own.id}/feedback`}>
                {t(appeals.isOpen ? 'townHome.seeProvisional' : 'townHome.provisional')}
              </Link>
            </dd>
          )}
          {result !== null && (
            <dd className="year-way">
              <Link className="button-link" to={`/rounds/${round.id}/towns/${own.id}/feedback`}>
                {t('townHome.feedback')}
              </Link>
            </dd>
          )}
        </div>
        {(appeals.isOpen || own.appeals.length > 0) && (
          <div className="year-row">
            <dt>{t('appeal.nav')}</dt>
            <dd>
              {!appeals.isOpen
                ? t('appeal.townDone')
                : appeals.until === null
                  ? t('appeal.townText')
                  : t('appeal.townUntil', { day: appeals.until })}
            </dd>
            <dd className="year-way">
              <Link to={`/rounds/${round.id}/appeals`}>{t(appeals.isOpen ? 'appeal.open' : 'appeal.see')}</Link>
            </dd>
          </div>
        )}
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
              <Link className={isWaited ? 'button-link' : ''} to={`/rounds/${round.id}/towns/${own.id}/rectification`}>
                {t(isWaited ? 'townHome.mendNow' : 'rectification.open')}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Whether the town may appeal now, which says that it has been told, and until when. */
function useAppeals({ id, phase }: TownRound): { readonly isOpen: boolean; readonly until: string | null } {
  const { data } = useQuery(AppealTimeDocument, phase === 'PROVISIONAL' ? { variables: { roundId: id } } : skipToken);
  return data?.appealRule ?? { isOpen: false, until: null };
}
