import type { Bilingual } from '@fazhi/domain';
import ExcelJS from 'exceljs';
import { readCsv } from './read-csv.js';
import { textOf } from './text-of-cell.js';

/** A table's cells as text, trimmed, rows without any text left out; or what is wrong with the file. */
export type TableOutcome =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: Bilingual };

const MOST_ROWS = 2000;
const MOST_COLUMNS = 50;
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Reads the first sheet of an .xlsx file or a .csv file (UTF-8, or GB 18030 as Chinese Excel writes it). What it is shows in its bytes, not in its name. */
export async function readTable(bytes: Uint8Array): Promise<TableOutcome> {
  if (startsWith(bytes, OLD_EXCEL))
    return refuse('这是旧版 .xls，请另存为 .xlsx 或 .csv', 'This is an old .xls file: save it as .xlsx or .csv');
  const rows = startsWith(bytes, ZIP) ? await readWorkbook(bytes) : readCsv(decode(bytes));
  if (!rows) return refuse('这个文件不是可以打开的 .xlsx 表格', 'The file is no .xlsx workbook that can be opened');
  if (rows.length > MOST_ROWS)
    return refuse(`表格超过 ${String(MOST_ROWS)} 行`, `The table has more than ${String(MOST_ROWS)} rows`);
  const tidy = rows
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  return tidy.length === 0 ? refuse('表格是空的', 'The table is empty') : { ok: true, rows: tidy };
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][] | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    return null;
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) return null;
  const rows: string[][] = [];
  const last = Math.min(sheet.rowCount, MOST_ROWS + 1);
  for (let number = 1; number <= last; number += 1) {
    const row = sheet.getRow(number);
    const cells = Math.min(row.cellCount, MOST_COLUMNS);
    // what the person sees: a formula's result, a number without its format
    rows.push(Array.from({ length: cells }, (_, place) => textOf(row.getCell(place + 1).value)));
  }
  return rows;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

function refuse(zh: string, en: string): TableOutcome {
  return { ok: false, problem: { zh, en } };
}
