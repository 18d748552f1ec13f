import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.js';
import { readTable } from './read-table.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('an .xlsx sheet comes as text, results instead of formulas, empty rows left out', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  sheet.addRow(['镇', '村', '是否']);
  sheet.addRow([]);
  sheet.addRow([' 青石镇 ', 12, true]);
  sheet.addRow([{ richText: [{ text: '白水' }, { text: '乡' }] }, { formula: '1+2', result: 3 }]);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(await readTable(written)).toEqual({
    ok: true,
    rows: [
      ['镇', '村', '是否'],
      ['青石镇', '12', 'true'],
      ['白水乡', '3'],
    ],
  });
});

test('a .csv file is read in UTF-8 with or without mark, and as Chinese Excel writes it', async () => {
  const rows = [
    ['镇', '村'],
    ['青石镇', '12'],
  ];
  expect(await readTable(bytes('\uFEFF镇,村\r\n青石镇,12\r\n'))).toEqual({ ok: true, rows });
  expect(await readTable(bytes('镇;村\n青石镇;12'))).toEqual({ ok: true, rows });
  const gb18030 = Uint8Array.from([0xd5, 0xf2, 0x2c, 0xb4, 0xe5, 0x0a]);
  expect(await readTable(gb18030)).toEqual({ ok: true, rows: [['镇', '村']] });
});

test.each([
  ['empty', bytes(''), /空/u],
  ['a broken workbook', bytes('PK\u0003\u0004 no zip'), /xlsx/u],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /\.xls/u],
  ['too long', bytes('x\n'.repeat(2001)), /2000/u],
])('%s is told', async (_, file, words) => {
  const outcome = await readTable(file);
  expect(outcome).toMatchObject({ ok: false, problem: { zh: expect.stringMatching(words) as string } });
});

test('whatever is written as CSV is read back', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\uFEFF'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('a'), cell, cell), { minLength: 1 }), (rows) => {
      const lines = [['镇', '村', '人口'], ...rows];
      expect(readCsv(stringify(lines, { quoted: true }))).toEqual(lines);
    }),
  );
});
