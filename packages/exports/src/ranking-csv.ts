import { formatPoints, type Language } from '@fazhi/domain';
import { stringify } from 'csv-stringify/sync';
import type { RankingTable } from './ranking-table.js';
import { RANKING_WORDS } from './ranking-words.js';
import { toSafeText } from './safe-text.js';

/** The ranking as CSV: UTF-8 with a byte-order mark (Excel needs it for Chinese), CRLF, one header line, points with two decimals. Its columns are always the same: the band's is empty where there are none. */
export function rankingCsv(table: RankingTable, language: Language): string {
  const words = RANKING_WORDS[language];
  const header = [
    words.rank,
    words.town,
    words.total,
    words.grade,
    words.band,
    ...table.dimensions.map((dimension) => `${dimension.id} ${dimension[language]}`),
  ];
  const rows = table.rows.map((row) => [
    String(row.rank),
    toSafeText(row.town),
    formatPoints(row.total),
    row.grade ? toSafeText(row.grade[language]) : '',
    row.band === null ? '' : String(row.band),
    ...table.dimensions.map(({ id }) => (row.dimensions[id] ? formatPoints(row.dimensions[id].points) : '')),
  ]);
  return stringify([header.map(toSafeText), ...rows], { bom: true, record_delimiter: '\r\n' });
}
