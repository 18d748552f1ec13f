import { describe, expect, it, test } from 'vitest';
import { splitLines } from '../text/lines.js';
import { readDates } from './read-dates.js';
import { readMetadata } from './read-metadata.js';

const read = (text: string, fileName = 'report.txt', facts: readonly string[] = []) =>
  readMetadata(text, splitLines(text), fileName, facts).metadata;

test.each([
  ['2026年1月12日', ['2026-01-12']],
  ['二〇二六年一月十二日', ['2026-01-12']],
  ['二○二五年十二月三十一日', ['2025-12-31']],
  ['2023-01-05 09:18', ['2023-01-05']],
  ['2021/03/29', ['2021-03-29']],
  ['2023年13月1日', []],
  ['2023年2月', []],
])('dates of %s', (text, expected) => {
  expect(readDates(text).map(({ date }) => date)).toEqual(expected);
});

describe('readMetadata', () => {
  it('reads a red-head document', () => {
    const text =
      '云岭县石桥镇人民政府文件\n云石政发〔2025〕61号\n石桥镇人民政府\n关于2024年度法治政府建设情况的报告\n县委依法治县办：\n现将情况报告如下：\n一、工作\n做了。\n石桥镇人民政府\n2025年1月6日';
    expect(read(text)).toEqual({
      title: '石桥镇人民政府关于2024年度法治政府建设情况的报告',
      town: '石桥镇',
      county: '云岭县',
      year: 2024,
      issuedOn: '2025-01-06',
      publishedOn: null,
      documentNumber: '云石政发〔2025〕61号',
    });
  });

  it('reads the table that a web page puts above the title', () => {
    const text =
      '索引号：YL/2024-001\n发布机构：和平街道办事处\n发布日期：2024-02-01\n和平街道2023年法治政府建设年度报告\n2023年，和平街道依法履职。';
    expect(read(text)).toMatchObject({
      title: '和平街道2023年法治政府建设年度报告',
      town: '和平街道',
      year: 2023,
      publishedOn: '2024-02-01',
    });
  });

  it('takes the town from the body where the title names none', () => {
    const text =
      '2021年法治政府建设工作年度报告\n一、工作\n青石镇坚持依法行政。青石镇开展普法。我镇各村镇干部、全镇群众参加。';
    expect(read(text)).toMatchObject({ town: '青石镇', year: 2021 });
  });

  test.each([
    ['民安县太和镇2022年法治政府建设情况报告', '太和镇', '民安县'],
    ['江北市望城区三乡镇2022年法治政府建设情况报告', '三乡镇', '望城区'],
    ['重庆市临江区人民政府新安街道办事处2022年度法治政府建设情况报告', '新安街道', '临江区'],
    ['中共大田镇委员会 大田镇人民政府关于2022年法治政府建设情况的报告', '大田镇', null],
    ['白云彝族乡2022年法治政府建设年度报告', '白云彝族乡', null],
  ])('%s', (title, town, county) => {
    expect(read(`${title}\n2022年，工作如下。`)).toMatchObject({ town, county });
  });

  it('finds the county in the addressee, not behind a verb', () => {
    const addressed = '大田镇2022年法治政府建设情况报告\n山阳县人民政府：\n2022年，按照县委要求，邀请县司法局指导。';
    expect(read(addressed).county).toBe('山阳县');
    expect(read('大田镇2022年法治政府建设情况报告\n按照县委、县政府要求，邀请县司法局授课。').county).toBeNull();
  });

  it('falls back on the file name and on facts around the text', () => {
    expect(read('工作情况\n做了。', '2023-云溪镇.txt')).toMatchObject({ town: '云溪镇', year: 2023 });
    expect(
      read('一、工作\n做了。', 'a.html', ['标题：云溪镇2023年度法治政府建设年度报告', '公开日期：2024-03-01']),
    ).toMatchObject({
      title: '云溪镇2023年度法治政府建设年度报告',
      publishedOn: '2024-03-01',
    });
  });

  it('leaves out what is not there', () => {
    expect(read('')).toEqual({
      title: null,
      town: null,
      county: null,
      year: null,
      issuedOn: null,
      publishedOn: null,
      documentNumber: null,
    });
  });
});
