import ExcelJS from 'exceljs';
import { convertResult } from '@fazhi/domain';
import type { ConversionFormula } from '@fazhi/domain';
import JsZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { MeetingResult } from '../meeting/meeting-result.js';
import { convertWithOffice, OFFICE, WITHOUT_OFFICE } from '../test/office.js';
import { sampleMeeting } from '../test/sample-meeting.js';
import { meetingWorkbook } from './meeting-workbook.js';
import { sheetName } from './sheet-name.js';
import { splitText } from './split-text.js';
import type { WorkbookOptions } from './workbook-plan.js';

const NOW = new Date('2026-02-01T00:00:00Z');
const plain: WorkbookOptions = { language: 'zh', order: 'rank', isAnonymous: false };

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}
const write = async (result: MeetingResult, more: Partial<WorkbookOptions> = {}) =>
  open(await meetingWorkbook(result, { ...plain, ...more }, NOW));

/** Every text and number of a workbook, formulas apart. */
function contentsOf(workbook: ExcelJS.Workbook): string {
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    texts.push(sheet.name);
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text));
    });
  });
  return texts.join('\n');
}

describe('meetingWorkbook', () => {
  test('holds every sheet, with the server’s numbers beside the formulas', async () => {
    const result = sampleMeeting({ towns: 10 });
    const workbook = await write(result);
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 9)).toEqual([
      '排名',
      '指标得分',
      '评定档次',
      '加减分',
      '目标完成',
      '整改事项',
      '评分一致性',
      '变更记录',
      '参数和说明',
    ]);
    expect(workbook.worksheets).toHaveLength(9 + 10);
    const ranking = workbook.getWorksheet('排名');
    const byRank = [...result.towns].sort((a, b) => a.rank - b.rank);
    byRank.forEach((town, place) => {
      const row = ranking?.getRow(4 + place);
      expect(row?.getCell(1).result).toBe(town.rank);
      expect(row?.getCell(2).value).toBe(town.name);
      expect(row?.getCell(3).result).toBe(town.total / 100);
      expect(row?.getCell(3).formula).toContain('ROUND');
    });
    expect(ranking?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(ranking?.autoFilter).toBe(`A3:R13`);
    expect(ranking?.pageSetup.printArea).toBe('A1:R13');
    expect(ranking?.pageSetup.printTitlesRow).toBe('3:3');
    expect(ranking?.getCell('A3').font.name).toBe('黑体');
    const own = workbook.getWorksheet('石桥乡');
    expect(own?.getCell('G4').text).toContain('“石桥乡全年召开专题会议');
    expect(own?.getCell('H4').text).toContain('建议补充结果数据');
  });

  test('states what did not come from levels alone instead of telling a story by formula', async () => {
    const result = sampleMeeting({ towns: 3 });
    const scores = (await write(result, { order: 'official' })).getWorksheet('指标得分');
    // L4 has another rule
    expect(scores?.getCell('E5').formula).toBeUndefined();
    expect(scores?.getCell('E5').value).toBe((result.towns[0]?.indicators[3]?.points ?? NaN) / 100);
    // L1 of the first town is the mean of two sheets
    expect(scores?.getCell('B5').formula).toMatch(/\/2,0\)\/100$/u);
  });

  test('lists the towns in the official order where asked to', async () => {
    const result = sampleMeeting({ towns: 5 });
    const ranking = (await write(result, { order: 'official' })).getWorksheet('排名');
    expect([4, 5, 6, 7, 8].map((row) => ranking?.getCell(row, 2).value)).toEqual(result.towns.map(({ name }) => name));
  });

  test('anonymised it holds no name, no comment, no quotation and no last year', async () => {
    const result = sampleMeeting({ towns: 10 });
    const text = contentsOf(await write(result, { isAnonymous: true }));
    for (const { name } of result.towns) expect(text).not.toContain(name);
    for (const word of ['无果乡', '台账', '专题会议', '市委', '收文登记', '补充材料', '2024', 'ab12cd34'])
      expect(text).not.toContain(word);
    expect(text).toContain('甲');
    expect(contentsOf(await write(sampleMeeting({ towns: 12 }), { isAnonymous: true }))).toContain('12 号');
  });

  test('hostile names and comments stay text', async () => {
    const names = ['=HYPERLINK("http://x")', "a'b[c]:*?/\\", '历史', '</t><script>&', '\u0007铃声镇'];
    const result = sampleMeeting({ towns: 5, names });
    const workbook = await write({
      ...result,
      changes: [{ at: '2026-01-01T00:00:00Z', town: '@x', subject: '+1', before: '-1', after: '=2', reason: '\t=3' }],
    });
    const formulas: string[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.formula) formulas.push(cell.formula);
        });
      });
    });
    expect(formulas.filter((formula) => /HYPERLINK|script/u.test(formula))).toEqual([]);
    expect(contentsOf(workbook)).toContain("'=HYPERLINK");
    expect(contentsOf(workbook)).toContain('</t><script>&');
  });

  test('nothing published yet is still a workbook', async () => {
    const result = { ...sampleMeeting({ towns: 1 }), towns: [] };
    expect((await write(result)).worksheets.length).toBeGreaterThan(3);
  });
});

describe(`LibreOffice calculates the workbook to the server’s hundredths${WITHOUT_OFFICE}`, () => {
  const conversions: Record<string, ConversionFormula> = {
    proportion: { kind: 'proportion', give: 333 },
    'above a base': { kind: 'above-base', base: 5001, give: 777 },
    'by rank': { kind: 'by-rank', first: 500, step: 33, least: 100 },
    'by grade': { kind: 'by-grade', points: { excellent: 500, good: 400, fair: 300, poor: 0 } },
  };
  test.skipIf(OFFICE === null).each(Object.entries(conversions))(
    '%s',
    async (name, conversion) => {
      const sample = sampleMeeting({ towns: name === 'proportion' ? 60 : 12 });
      const result = {
        ...sample,
        conversion,
        towns: sample.towns.map((town) => ({
          ...town,
          converted: convertResult(conversion, sample.rubric, town).points,
        })),
      };
      const bytes = await withoutResults(await meetingWorkbook(result, plain, NOW));
      const calculated = await open(await convertWithOffice(bytes, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
      const ranking = calculated.getWorksheet('排名');
      const byRank = [...result.towns].sort((a, b) => a.rank - b.rank);
      byRank.forEach((town, place) => {
        const row = ranking?.getRow(4 + place);
        const cents = (column: number) => {
          const cell = row?.getCell(column);
          return Math.round(Number(cell?.formula ? cell.result : cell?.value) * 100);
        };
        expect(row?.getCell(2).text).toBe(town.name);
        expect([row?.getCell(1).result, cents(3), cents(11), cents(12), cents(13)]).toEqual([
          town.rank,
          town.total,
          town.base,
          town.adjusted,
          town.converted,
        ]);
        expect(row?.getCell(5).result).toBe(result.rubric.grades.find(({ from }) => town.total >= from)?.zh);
        expect(town.dimensions.map((_, column) => cents(6 + column))).toEqual(
          town.dimensions.map(({ points }) => points),
        );
      });
    },
    120_000,
  );
});

/** The same workbook without the numbers beside its formulas, so that whoever opens it must calculate. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JsZip.loadAsync(bytes);
  for (const [name, file] of Object.entries(zip.files))
    if (/^xl\/worksheets\/.*\.xml$/u.test(name))
      zip.file(name, (await file.async('string')).replace(/<\/f><v>[^<]*<\/v>/gu, '</f>'));
  return zip.generateAsync({ type: 'uint8array' });
}

describe('sheetName', () => {
  test('drops what Excel refuses, keeps 31 characters, and gives none twice', () => {
    const taken = new Set<string>();
    expect(sheetName("'a[b]:c?'", taken)).toBe('a b  c');
    expect(sheetName("甲'乙", taken)).toBe('甲 乙');
    expect(sheetName('A B  C', taken)).toBe('A B  C (2)');
    expect(sheetName('镇'.repeat(40), taken)).toHaveLength(31);
    expect(sheetName('镇'.repeat(40), taken)).toBe(`${'镇'.repeat(27)} (2)`);
    expect(sheetName('[]', taken)).toBe('_');
    expect(sheetName('History', taken)).toBe('History_');
  });
});

describe('splitText', () => {
  test('cuts after a sentence, loses nothing, and never halves a character', () => {
    const text = '一二三四五六七。'.repeat(20);
    expect(splitText(text, 30).join('')).toBe(text);
    expect(splitText(text, 30).every((piece) => piece.length <= 30)).toBe(true);
    expect(splitText(text, 30)[0]).toMatch(/。$/u);
    const rare = '𠮷'.repeat(30);
    expect(splitText(rare, 7).every((piece) => !/[\uD800-\uDBFF]$/u.test(piece))).toBe(true);
  });
});
