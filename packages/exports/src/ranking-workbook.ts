import type { Language } from '@fazhi/domain';
import ExcelJS from 'exceljs';
import type { RankingTable } from './ranking-table.js';
import { RANKING_WORDS } from './ranking-words.js';
import { toSafeText } from './safe-text.js';

const FONT = '宋体';

/** The ranking as an .xlsx file for the meeting table: A4 across, title, frozen header, numbers as numbers with two decimals. */
export async function rankingWorkbook(table: RankingTable, language: Language): Promise<Uint8Array> {
  const words = RANKING_WORDS[language];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(words.sheet, {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' },
    views: [{ state: 'frozen', ySplit: 3 }],
  });
  // A4; exceljs types it as an enum that does not exist at run time.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  const hasBands = table.rows.some(({ band }) => band !== null);
  const columns = [
    words.rank,
    words.town,
    words.total,
    words.grade,
    ...(hasBands ? [words.band] : []),
    ...table.dimensions.map((dimension) => `${dimension.id} ${dimension[language]}`),
  ];
  sheet.columns = columns.map((_, place) => ({ width: place === 1 ? 18 : place > (hasBands ? 4 : 3) ? 16 : 10 }));

  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).value = words.title(table);
  sheet.getCell(1, 1).font = { name: FONT, size: 18, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  sheet.mergeCells(2, 1, 2, columns.length);
  sheet.getCell(2, 1).value = words.notes[table.basis] + (hasBands ? words.bandNote : '');
  sheet.getCell(2, 1).font = { name: FONT, size: 11, italic: true };

  const header = sheet.addRow(columns);
  header.font = { name: FONT, size: 12, bold: true };
  header.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  for (const row of table.rows) {
    const cells = sheet.addRow([
      row.rank,
      toSafeText(row.town),
      row.total / 100,
      row.grade ? row.grade[language] : '',
      ...(hasBands ? [row.band] : []),
      ...table.dimensions.map(({ id }) => (row.dimensions[id] ? row.dimensions[id].points / 100 : null)),
    ]);
    cells.font = { name: FONT, size: 12 };
    cells.alignment = { horizontal: 'center' };
    cells.getCell(3).numFmt = '0.00';
    for (let place = hasBands ? 6 : 5; place <= columns.length; place += 1) cells.getCell(place).numFmt = '0.00';
  }
  const lastRow = sheet.rowCount;
  for (let row = 3; row <= lastRow; row += 1)
    for (let column = 1; column <= columns.length; column += 1) {
      const thin = { style: 'thin' as const };
      sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
    }
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: Math.max(lastRow, 3), column: columns.length } };
  if (table.unranked.length > 0) {
    const note = sheet.addRow([words.unranked(table.unranked.map(toSafeText).join('、'))]);
    sheet.mergeCells(note.number, 1, note.number, columns.length);
    note.font = { name: FONT, size: 11 };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
