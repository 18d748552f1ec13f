import JsZip from 'jszip';
import type { MeetingResult } from '../src/meeting/meeting-result.js';
import { meetingWorkbook } from '../src/workbook/meeting-workbook.js';
import type { WorkbookOptions } from '../src/workbook/workbook-plan.js';

export type CellValue = string | number | null;

/** Every cell that the workbook holds, by sheet and row, as values: what the bare library is to write. */
export async function collectCells(
  result: MeetingResult,
  options: WorkbookOptions,
  now: Date,
): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  const zip = await JsZip.loadAsync(await meetingWorkbook(result, options, now));
  const sheets: CellValue[][][] = [];
  for (const file of zip.file(/xl\/worksheets\/sheet\d+\.xml$/u)) {
    const xml = await file.async('string');
    sheets.push(
      Array.from(xml.matchAll(/<row .*?<\/row>/gsu), ([row]) =>
        Array.from(row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gsu), ([, inner]) => valueOf(inner ?? '')),
      ),
    );
  }
  return sheets;
}

function valueOf(inner: string): CellValue {
  const text = /<t[^>]*>(.*?)<\/t>/su.exec(inner)?.[1];
  if (text !== undefined) return text;
  const value = /<v>(.*?)<\/v>/su.exec(inner)?.[1];
  if (value === undefined) return null;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}
