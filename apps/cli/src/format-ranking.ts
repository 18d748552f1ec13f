import { formatPoints, type Language, type Rubric } from '@fazhi/domain';
import { rankingCsv } from '@fazhi/exports';
import { getBorderCharacters, table } from 'table';
import type { RankedFile } from './rank-files.js';
import { SUMMARY_WORDS } from './summary-words.js';

/** The ranking in the format asked for: a table for people, or JSON and CSV for programs. */
export function formatRanking(
  ranked: readonly RankedFile[],
  rubric: Rubric,
  format: 'table' | 'json' | 'csv',
  language: Language,
): string {
  if (format === 'json') return `${JSON.stringify(ranked, null, 2)}\n`;
  if (format === 'csv')
    return rankingCsv(
      { county: '', year: 0, basis: 'suggested', dimensions: rubric.dimensions, rows: ranked.map(toRow), unranked: [] },
      language,
    );
  const words = SUMMARY_WORDS[language];
  const header = [
    words.rank,
    words.town,
    words.year,
    words.total,
    ...rubric.dimensions.map(({ id, points }) => `${id} /${String(points / 100)}`),
    words.file,
  ];
  const rows = ranked.map(({ rank, town, year, total, dimensions, id }) => [
    rank,
    town,
    year ?? '—',
    formatPoints(total),
    ...dimensions.map(({ points }) => formatPoints(points)),
    id,
  ]);
  const right = { alignment: 'right' as const };
  const legend = rubric.dimensions.map((dimension) => `${dimension.id} ${dimension[language]}`).join(' · ');
  const columns = Object.fromEntries(
    [0, ...rubric.dimensions.map((_, place) => place + 4), 3].map((place) => [place, right]),
  );
  return `${table([header, ...rows], { border: getBorderCharacters('norc'), columns, drawHorizontalLine: (line, count) => line <= 1 || line === count })}${legend}\n${words.note}\n`;
}

const toRow = ({ rank, town, total, dimensions }: RankedFile) => ({
  rank,
  town,
  total,
  grade: null,
  band: null,
  dimensions: Object.fromEntries(
    dimensions.map(({ dimension, points, applicableMax }) => [dimension, { points, applicableMax }]),
  ),
});
