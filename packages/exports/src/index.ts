export { auditCsv } from './audit-csv.js';
export { archiveFolder } from './archive-folder.js';
export type { ArchiveFolderItem } from './archive-folder.js';
export { rankingCsv } from './ranking-csv.js';
export type { RankingTable, RankingTableRow } from './ranking-table.js';
export { rankingWorkbook } from './ranking-workbook.js';
export { writeZip } from './write-zip.js';
export { readTable } from './read-table.js';
export type { TableOutcome } from './read-table.js';
