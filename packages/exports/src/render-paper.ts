import type { Language } from '@fazhi/domain';
import type { MeetingResult } from './meeting/meeting-result.js';
import type { TownOrder } from './meeting/order-towns.js';
import { resultsCsv } from './tables/results-csv.js';
import { resultsJson } from './tables/results-json.js';
import { meetingWorkbook } from './workbook/meeting-workbook.js';

/** The papers about the whole county, by the name under which they are asked for. */
export const COUNTY_PAPERS = ['workbook.xlsx', 'results.csv', 'results.json'] as const;

export type CountyPaper = (typeof COUNTY_PAPERS)[number];

export interface PaperOptions {
  readonly paper: CountyPaper;
  readonly language: Language;
  readonly order: TownOrder;
  /** Towns as 甲, 乙 or numbers, and nothing that somebody wrote. */
  readonly isAnonymous: boolean;
  /** Whether text files begin with a byte-order mark, which Excel needs for Chinese and some programs stumble over. */
  readonly hasMark: boolean;
}

/** Writes one paper. The same input gives the same contents. */
export async function renderPaper(result: MeetingResult, options: PaperOptions, now: Date): Promise<Uint8Array> {
  switch (options.paper) {
    case 'workbook.xlsx':
      return meetingWorkbook(result, options, now);
    case 'results.csv':
      return new TextEncoder().encode(resultsCsv(result, options));
    case 'results.json':
      return new TextEncoder().encode(resultsJson(result, options));
  }
}
