import { rankingWorkbook, readTable } from '@fazhi/exports';
import type { RankingTable, TableOutcome } from '@fazhi/exports';
import type { Language } from '@fazhi/domain';

export interface RankingTask {
  readonly table: RankingTable;
  readonly language: Language;
}

/** Runs in a worker thread, as every workbook does. */
export function writeRankingInWorker({ table, language }: RankingTask): Promise<Uint8Array> {
  return rankingWorkbook(table, language);
}

/** A table that somebody sends may unpack to anything. */
export function readTableInWorker(bytes: Uint8Array): Promise<TableOutcome> {
  return readTable(bytes);
}
