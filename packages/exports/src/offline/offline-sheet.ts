import type { Bilingual, Language, Level } from '@fazhi/domain';
import ExcelJS from 'exceljs';
import { sheetName } from '../workbook/sheet-name.js';
import { STYLES } from '../workbook/cell-styles.js';
import { JUDGEMENTS, OFFLINE_MARK, OFFLINE_WORDS } from './offline-words.js';

/** One assessor's towns, to be scored where there is no network. */
export interface OfflineSheet {
  readonly county: string;
  readonly year: number;
  readonly assessor: string;
  readonly writtenAt: Date;
  readonly towns: readonly OfflineTown[];
}

interface OfflineTown {
  readonly name: string;
  readonly rows: readonly OfflineRow[];
  /** Indicators that do not apply to the town, with why. */
  readonly ruledOut: readonly { readonly indicator: string; readonly basis: Bilingual }[];
}

interface OfflineRow {
  readonly indicator: string;
  readonly name: Bilingual;
  /** In hundredths. */
  readonly points: number;
  /** What each level asks, from 0 to 4. */
  readonly levels: readonly Bilingual[];
  /** Null where it is withheld until a level of the assessor's own is in. */
  readonly suggestion: { readonly level: number | null; readonly quotes: readonly string[] } | null;
  readonly entry: OfflineEntry;
  /** What the row is, for the way back. */
  readonly identity: string;
}

/** What an assessor says of an indicator, as it stands in the cells. */
export interface OfflineEntry {
  readonly state: 'not-scored' | 'level' | 'not-applicable' | 'cannot-judge';
  readonly level: Level | null;
  readonly basis: string | null;
  readonly comment: string;
  readonly audience: 'town' | 'internal';
}

/** The row in which a town's indicators begin. */
export const FIRST_ROW = 4;
/** Columns by what they hold. */
export const COLUMNS = { indicator: 1, judgement: 7, basis: 8, comment: 9, audience: 10, identity: 11 } as const;

/**
 * Writes the workbook that goes out (.xlsx): a tab a town, a row an indicator, its identity in a hidden column. Everything but the cells to fill in is
 * locked, without a password: against a slip of the hand, not against its owner.
 */
export async function offlineSheet(sheet: OfflineSheet, language: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = sheet.writtenAt;
  workbook.modified = sheet.writtenAt;
  workbook.creator = sheet.county;
  const words = OFFLINE_WORDS[language];
  const about = workbook.addWorksheet(words.about);
  about.columns = [{ width: 100 }];
  for (const [place, line] of [
    words.title(sheet.county, sheet.year, sheet.assessor),
    ...words.how,
    `${OFFLINE_MARK} ${sheet.writtenAt.toISOString()}`,
  ].entries()) {
    const cell = about.getCell(place + 1, 1);
    cell.value = line;
    cell.style = place === 0 ? STYLES.title : STYLES.note;
    about.getRow(place + 1).height = place === 0 ? 30 : 20;
  }
  await about.protect('', {});
  const taken = new Set([words.about.toLowerCase()]);
  for (const town of sheet.towns) await writeTown(workbook, sheetName(town.name, taken), town, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function writeTown(
  workbook: ExcelJS.Workbook,
  tab: string,
  town: OfflineTown,
  language: Language,
): Promise<void> {
  const words = OFFLINE_WORDS[language];
  const sheet = workbook.addWorksheet(tab, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: FIRST_ROW - 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [8, 22, 8, 40, 10, 40, 12, 22, 44, 10, 10].map((width) => ({ width }));
  sheet.mergeCells(1, 1, 1, COLUMNS.audience);
  put(sheet.getCell(1, 1), town.name, STYLES.title);
  sheet.mergeCells(2, 1, 2, COLUMNS.audience);
  const out = town.ruledOut.map(({ indicator, basis }) => `${indicator}：${basis[language]}`).join('  ');
  put(sheet.getCell(2, 1), out === '' ? words.note : `${words.note} ${words.ruledOut} ${out}`, STYLES.note);
  sheet.getRow(1).height = 30;
  sheet.getRow(2).height = 32;
  words.heads.forEach((head, place) => {
    put(sheet.getCell(FIRST_ROW - 1, place + 1), head, STYLES.head);
  });
  for (const [place, row] of town.rows.entries()) writeRow(sheet, FIRST_ROW + place, row, language);
  sheet.getColumn(COLUMNS.identity).hidden = true;
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: false });
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  number: number,
  { indicator, name, points, levels, suggestion, entry, identity }: OfflineRow,
  language: Language,
): void {
  const words = OFFLINE_WORDS[language];
  const cell = (column: number) => sheet.getCell(number, column);
  put(cell(COLUMNS.indicator), indicator, STYLES.centre);
  put(cell(2), name[language], STYLES.text);
  put(cell(3), points / 100, STYLES.points);
  put(cell(4), levels.map((level, place) => `${String(place)} ${level[language]}`).join('\n'), STYLES.text);
  put(cell(5), suggestion === null ? words.withheld : (suggestion.level ?? words.nothingFound), STYLES.centre);
  put(cell(6), (suggestion?.quotes ?? []).map((quote) => `“${quote}”`).join('\n'), STYLES.text);
  put(cell(COLUMNS.judgement), judgementOf(entry, language), STYLES.input);
  put(cell(COLUMNS.basis), entry.basis ?? '', STYLES.text);
  put(cell(COLUMNS.comment), entry.comment, STYLES.text);
  put(cell(COLUMNS.audience), words.audiences[entry.audience], STYLES.centre);
  put(cell(COLUMNS.identity), identity, STYLES.text);
  for (const column of [COLUMNS.judgement, COLUMNS.basis, COLUMNS.comment, COLUMNS.audience])
    cell(column).protection = { locked: false };
  const choices = (values: readonly string[]): ExcelJS.DataValidation => ({
    type: 'list',
    allowBlank: true,
    formulae: [`"${values.join(',')}"`],
    showErrorMessage: true,
    errorTitle: words.choose,
    error: values.join(' '),
  });
  cell(COLUMNS.judgement).dataValidation = choices(['0', '1', '2', '3', '4', ...Object.values(JUDGEMENTS[language])]);
  cell(COLUMNS.audience).dataValidation = choices(Object.values(words.audiences));
}

function judgementOf({ state, level }: OfflineEntry, language: Language): string | number {
  if (state === 'level') return level ?? '';
  return state === 'not-scored' ? '' : JUDGEMENTS[language][state];
}

/** Texts are cells of text, whatever they begin with: a program opens them as they are, and they come back as they went. */
function put(cell: ExcelJS.Cell, value: string | number, style: Partial<ExcelJS.Style>): void {
  cell.value = typeof value === 'string' ? value.replace(UNWRITABLE, '') : value;
  cell.style = { ...style };
}

/** What XML cannot carry. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu; // eslint-disable-line no-control-regex -- looked for
