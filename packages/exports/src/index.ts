export { rankingCsv } from './ranking-csv.js';
export type { RankingTable, RankingTableRow } from './ranking-table.js';
export { rankingWorkbook } from './ranking-workbook.js';
