import ExcelJS from 'exceljs';
import type { Writable } from 'node:stream';
import type { CellValue } from './collect-cells.js';

/** The library alone, as its manual shows it: rows added and committed one by one. */
export async function writeBare(
  sheets: readonly (readonly (readonly CellValue[])[])[],
  output: Writable,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: false,
    useSharedStrings: false,
  });
  for (const [place, rows] of sheets.entries()) {
    const sheet = workbook.addWorksheet(`Sheet${String(place + 1)}`);
    for (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
  }
  await workbook.commit();
}
