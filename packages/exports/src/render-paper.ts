import type { Language } from '@fazhi/domain';
import { briefing } from './briefing/briefing.js';
import { circular } from './circular/circular.js';
import type { Issue } from './circular/issuer.js';
import { letterContent } from './letter/letter-content.js';
import { letterDocx } from './letter/letter-docx.js';
import { hideInRecord, hideNames } from './meeting/hide-names.js';
import type { NamesToHide } from './meeting/hide-names.js';
import type { MeetingRecord, SigningList } from './meeting/meeting-record.js';
import type { MeetingResult } from './meeting/meeting-result.js';
import type { TownOrder } from './meeting/order-towns.js';
import { minutes } from './minutes/minutes.js';
import { signatureSheet } from './minutes/signature-sheet.js';
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
  'briefing.pptx',
  'ranking.pdf',
  'sheets.pdf',
  'results.csv',
  'results.json',
] as const;

export type CountyPaper = (typeof COUNTY_PAPERS)[number];

/** The papers about how results came about and who answers for them, for the county alone. */
export const RECORD_PAPERS = ['minutes.docx', 'signatures.docx'] as const;

export type RecordPaper = (typeof RECORD_PAPERS)[number];

/** The papers about one town, for that town. */
export const TOWN_PAPERS = ['letter.docx', 'letter.pdf'] as const;

export type TownPaper = (typeof TOWN_PAPERS)[number];

export interface PaperOptions {
  readonly paper: CountyPaper | RecordPaper | TownPaper;
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

/** What only the papers of record are made from. */
export interface RecordInput {
  readonly record: MeetingRecord | null;
  readonly signing: SigningList | null;
}

const NO_RECORD: RecordInput = { record: null, signing: null };

/** Writes one paper. The same input gives the same contents. A letter is about the result's only town. */
export async function renderPaper(
  given: MeetingResult,
  options: PaperOptions,
  now: Date,
  { record, signing }: RecordInput = NO_RECORD,
): Promise<Uint8Array> {
  const result = hideNames(given, options.hidden);
  switch (options.paper) {
    case 'workbook.xlsx':
      return meetingWorkbook(result, options, now);
    case 'circular.docx':
      return circular(result, options.issue, options.order);
    case 'briefing.pptx':
      return briefing(result, options.issue, options);
    case 'minutes.docx':
      if (!record) throw new Error('Minutes are made from what was decided');
      return minutes(result, hideInRecord(record, options.hidden), options.issue, options.order);
    case 'signatures.docx':
      if (!signing) throw new Error('A signature sheet is made from what is signed');
      return signatureSheet(result, signing, options.issue);
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
  return paper === 'letter.pdf' ? letterPdf(content, issue, result.year, now) : letterDocx(content, issue, result.year);
}
