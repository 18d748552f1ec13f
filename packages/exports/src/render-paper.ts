import type { Language } from '@fazhi/domain';
import { circular } from './circular/circular.js';
import type { Issue } from './circular/issuer.js';
import { letterContent } from './letter/letter-content.js';
import { letterDocx } from './letter/letter-docx.js';
import { hideNames } from './meeting/hide-names.js';
import type { NamesToHide } from './meeting/hide-names.js';
import type { MeetingResult } from './meeting/meeting-result.js';
import type { TownOrder } from './meeting/order-towns.js';
import { letterPdf } from './pdf/letter-pdf.js';
import { rankingPdf } from './pdf/ranking-pdf.js';
import { sheetsPdf } from './pdf/sheets-pdf.js';
import { resultsCsv } from './tables/results-csv.js';
import { resultsJson } from './tables/results-json.js';
import { meetingWorkbook } from './workbook/meeting-workbook.js';

/** The papers about the whole county, by the name under which they are asked for. */
export const COUNTY_PAPERS = [
  'workbook.xlsx',
  'circular.docx',
  'ranking.pdf',
  'sheets.pdf',
  'results.csv',
  'results.json',
] as const;

export type CountyPaper = (typeof COUNTY_PAPERS)[number];

/** The papers about one town, for that town. */
export const TOWN_PAPERS = ['letter.docx', 'letter.pdf'] as const;

export type TownPaper = (typeof TOWN_PAPERS)[number];

export interface PaperOptions {
  readonly paper: CountyPaper | TownPaper;
  readonly language: Language;
  readonly order: TownOrder;
  /** Towns as 甲, 乙 or numbers, and nothing that somebody wrote: of the workbook and the results as data. */
  readonly isAnonymous: boolean;
  /** Whether text files begin with a byte-order mark, which Excel needs for Chinese and some programs stumble over. */
  readonly hasMark: boolean;
  /** What circular and letters are signed and numbered with. */
  readonly issue: Issue;
  /** Names that whoever reads it must not learn: of people always, of other towns in a town's letter. */
  readonly hidden: NamesToHide;
}

/** Writes one paper. The same input gives the same contents. A letter is about the result's only town. */
export async function renderPaper(given: MeetingResult, options: PaperOptions, now: Date): Promise<Uint8Array> {
  const result = hideNames(given, options.hidden);
  switch (options.paper) {
    case 'workbook.xlsx':
      return meetingWorkbook(result, options, now);
    case 'circular.docx':
      return circular(result, options.issue, options.order);
    case 'ranking.pdf':
      return rankingPdf(result, options, now);
    case 'sheets.pdf':
      return sheetsPdf(result, options, now);
    case 'results.csv':
      return new TextEncoder().encode(resultsCsv(result, options));
    case 'results.json':
      return new TextEncoder().encode(resultsJson(result, options));
    case 'letter.docx':
    case 'letter.pdf':
      return letter(result, options, now);
  }
}

function letter(result: MeetingResult, { paper, language, issue }: PaperOptions, now: Date): Promise<Uint8Array> {
  const [town, ...others] = result.towns;
  if (!town || others.length > 0) throw new Error('A letter is made from one town’s result alone');
  const content = letterContent(result, town, language);
  return paper === 'letter.pdf' ? letterPdf(content, issue, now) : letterDocx(content, issue, result.year);
}
