import { useQuery } from '@apollo/client/react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { RankingDocument, RankingRoundDocument, type RankingBasis, type Role } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { DimensionLetter } from '../../ui/dimension-letter';
import { EmptyState } from '../../ui/empty-state';
import { NotFoundState } from '../../ui/not-found-state';
import { MeetingPapers } from '../../ui/meeting-papers';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RankingTable } from './ranking-table';
import type { RankedRound } from './ranking-types';
import './ranking.css';

/** Sums of others' sheets are the lead's alone. */
function basesFor(roles: readonly Role[]): readonly RankingBasis[] {
  if (roles.includes('LEAD')) return ['PUBLISHED', 'SCORED', 'SUGGESTED'];
  return roles.includes('ASSESSOR') ? ['PUBLISHED', 'SUGGESTED'] : ['PUBLISHED'];
}

export function RankingPage() {
  const { roundId = '' } = useParams();
  const result = useQuery(RankingRoundDocument, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView result={result} rows={10}>
      {({ round }) => (round === null ? <NotFoundState /> : <RankingOfRound round={round} />)}
    </QueryView>
  );
}

function RankingOfRound({ round }: { readonly round: RankedRound }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { roles } = useMe();
  const [search, setSearch] = useSearchParams();
  const bases = basesFor(roles);
  const hasPublished = round.towns.some((row) => row.result !== null);
  const asked = bases.find((basis) => basis === search.get('basis'));
  const basis: RankingBasis = asked ?? (hasPublished ? 'PUBLISHED' : (bases[1] ?? 'PUBLISHED'));
  const canExport = roles.includes('LEAD') || basis === 'PUBLISHED';
  const exportHref = (ending: 'xlsx' | 'csv'): string =>
    `/exports/rounds/${round.id}/ranking.${ending}?basis=${basis.toLowerCase()}&lang=${language}`;
  return (
    <Page
      title={t('ranking.title', { year: round.year })}
      actions={
        canExport && (
          <>
            <a className="button-link secondary" href={exportHref('xlsx')} download data-testid="export-xlsx">
              {t('ranking.exportXlsx')}
            </a>
            <a className="button-link secondary" href={exportHref('csv')} download data-testid="export-csv">
              {t('ranking.exportCsv')}
            </a>
          </>
        )
      }
    >
      <div className="ranking-basis">
        <Segmented<RankingBasis>
          aria-label={t('ranking.basis')}
          value={basis}
          options={bases.map((value) => ({ value, label: t(`ranking.${value}`) }))}
          onChange={(next) => {
            setSearch({ basis: next }, { replace: true });
          }}
        />
        <p className="ranking-note">{t(`ranking.note${basis}`)}</p>
      </div>
      {basis === 'PUBLISHED' && hasPublished && roles.some((role) => role === 'LEAD' || role === 'VIEWER') && (
        <MeetingPapers roundId={round.id} basis="published" isLead={roles.includes('LEAD')} />
      )}
      <RankingOnBasis round={round} basis={basis} />
    </Page>
  );
}

function RankingOnBasis({ round, basis }: { readonly round: RankedRound; readonly basis: RankingBasis }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const result = useQuery(RankingDocument, {
    variables: { roundId: round.id, basis },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} rows={8}>
      {({ ranking }) => {
        if (ranking === null || ranking.rows.length === 0)
          return (
            <EmptyState
              text={t(`ranking.empty${basis}`)}
              action={{ label: t('ranking.emptyAction'), to: `/rounds/${round.id}` }}
            />
          );
        return (
          <>
            <ul className="ranking-legend" aria-label={t('ranking.legend')}>
              {round.rubric.dimensions.map((dimension) => (
                <li key={dimension.id}>
                  <DimensionLetter id={dimension.id} /> {pick(dimension)}
                </li>
              ))}
            </ul>
            <RankingTable round={round} rows={ranking.rows} basis={basis} />
            {ranking.unranked.length > 0 && (
              <p className="ranking-unranked quiet">
                {t('ranking.unranked', { towns: ranking.unranked.map((town) => town.name).join(t('round.comma')) })}
              </p>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
