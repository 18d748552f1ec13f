import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingCsv } from './ranking-csv.js';
import type { RankingTable } from './ranking-table.js';
import { rankingWorkbook } from './ranking-workbook.js';
import { toSafeText } from './safe-text.js';

const table = (town: string): RankingTable => ({
  county: '云岭县',
  year: 2025,
  basis: 'published',
  dimensions: [{ id: 'L', zh: '组织领导', en: 'Leadership', points: 2000 }],
  rows: [
    {
      rank: 1,
      town,
      total: 8125,
      grade: { zh: '良好', en: 'Good' },
      band: null,
      dimensions: { L: { points: 1575, applicableMax: 2000 } },
    },
    { rank: 2, town: '溪口镇', total: 7000, grade: null, band: null, dimensions: {} },
  ],
  unranked: ['石桥乡'],
});

describe('rankingWorkbook', () => {
  test('opens again with title, numbers as numbers, and the towns left out', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await rankingWorkbook(table('青山镇'), 'zh')) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('排名');
    expect(sheet?.getCell('A1').value).toBe('云岭县2025年度法治政府建设考评排名');
    expect(sheet?.getRow(4).values).toEqual([undefined, 1, '青山镇', 81.25, '良好', 15.75]);
    expect(sheet?.getCell('C4').numFmt).toBe('0.00');
    expect(sheet?.getCell('A6').value).toBe('暂无得分：石桥乡');
  });

  test('has a column of bands, and says what a band is, only where there are bands', async () => {
    const [first, second] = table('青山镇').rows;
    if (!first || !second) throw new Error('two towns');
    const workbook = new ExcelJS.Workbook();
    const banded = {
      ...table('青山镇'),
      rows: [
        { ...first, band: 1 },
        { ...second, band: 2 },
      ],
    };
    await workbook.xlsx.load((await rankingWorkbook(banded, 'zh')) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('排名');
    expect(sheet?.getRow(3).values).toEqual([undefined, '名次', '乡镇（街道）', '总分', '等次', '档', 'L 组织领导']);
    expect(sheet?.getRow(4).values).toEqual([undefined, 1, '青山镇', 81.25, '良好', 1, 15.75]);
    expect(sheet?.getCell('F4').numFmt).toBe('0.00');
    expect(sheet?.getCell('A2').value).toContain('不分高下');
    expect(rankingCsv(banded, 'zh').split('\r\n')[2]).toBe('2,溪口镇,70.00,,2,');
  });

  test('never writes a formula that a name brought in', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await rankingWorkbook(table('=HYPERLINK("x")'), 'en')) as unknown as ExcelJS.Buffer);
    expect(workbook.getWorksheet('Ranking')?.getCell('B4').value).toBe(`'=HYPERLINK("x")`);
  });
});

describe('rankingCsv', () => {
  test('has a byte-order mark, CRLF and two decimals', () => {
    expect(rankingCsv(table('青山镇'), 'zh')).toBe(
      '\uFEFF名次,乡镇（街道）,总分,等次,档,L 组织领导\r\n1,青山镇,81.25,良好,,15.75\r\n2,溪口镇,70.00,,,\r\n',
    );
  });

  test('quotes what needs it and disarms formulas', () => {
    expect(rankingCsv(table('=1+1,"x"'), 'en')).toContain(`"'=1+1,""x"""`);
  });
});

describe('toSafeText', () => {
  test.each(['=1', '+1', '-1', '@a', ' =1', '\t=1', '\r1', '＝1'])('disarms %j', (text) => {
    expect(toSafeText(text)).toBe(`'${text}`);
  });

  test('leaves every name of Chinese characters as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 1 }), (codes) => {
        const name = String.fromCodePoint(...codes);
        expect(toSafeText(name)).toBe(name);
      }),
    );
  });
});
