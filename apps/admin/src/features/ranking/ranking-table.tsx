import { formatPoints } from '@fazhi/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RankingBasis } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { DimensionBars } from './dimension-bars';
import type { RankedRound, RankedRow } from './ranking-types';

interface RankingTableProps {
  readonly round: RankedRound;
  readonly rows: readonly RankedRow[];
  readonly basis: RankingBasis;
}

/** Rank, band where there are any, town, total and the dimensions' bars; towns on one total share a rank. */
export function RankingTable({ round, rows, basis }: RankingTableProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const hasGrade = basis !== 'SUGGESTED';
  const hasBands = rows.some(({ band }) => band !== null);
  return (
    <div className="table-frame">
      <table className="table ranking-table" aria-label={t('ranking.tableLabel')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('ranking.rank')}
            </th>
            {hasBands && (
              <th scope="col" className="number">
                {t('ranking.band')}
              </th>
            )}
            <th scope="col">{t('ranking.town')}</th>
            <th scope="col" className="number">
              {t('ranking.total')}
            </th>
            {hasGrade && <th scope="col">{t('ranking.grade')}</th>}
            <th scope="col" className="ranking-bars">
              {t('ranking.dimensions')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('ranking.reasons')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const isTied = rows.filter((one) => one.rank === row.rank).length > 1;
            const page = basis === 'PUBLISHED' ? 'feedback' : 'assess';
            return (
              <tr key={row.townYearId} data-testid={`rank-row-${row.town.name}`}>
                <td className="number ranking-rank">
                  {row.rank}
                  {isTied && <span className="small"> {t('ranking.tied')}</span>}
                </td>
                {hasBands && <td className="number">{row.band ?? '—'}</td>}
                <th scope="row" className="ranking-town">
                  {row.town.name}
                </th>
                <td className="number ranking-total">{formatPoints(row.total)}</td>
                {hasGrade && <td className="nowrap">{row.grade === null ? '—' : pick(row.grade)}</td>}
                <td className="ranking-bars">
                  <DimensionBars dimensions={round.rubric.dimensions} totals={row.dimensions} />
                </td>
                <td className="number">
                  <Link
                    to={`/rounds/${round.id}/towns/${row.townYearId}/${page}`}
                    aria-label={t('ranking.reasonsOf', { town: row.town.name })}
                  >
                    {t('ranking.reasons')}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
