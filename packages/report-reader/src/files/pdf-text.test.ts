import { describe, expect, it } from 'vitest';
import { buildPdf, layOut } from '../../test-files/build-pdf.js';
import type { PdfText } from '../../test-files/build-pdf.js';
import { extractText } from './extract-text.js';

const BODY = [
  '2022年，石桥镇坚持以习近平法治思想为指导，扎实推进法治政府建设各项工作，现将有关情况报告如下：',
  '一、主要工作',
  '（一）加强组织领导。全年召开法治建设专题会议4次，党政主要负责人听取汇报6次，研究解决重点难点问题12个，压实各方责任。',
  '（二）化解矛盾纠纷。全镇共受理各类矛盾纠纷126件，成功化解124件，化解率98.4%，未发生一起群体性事件和越级上访案件。',
  '二、存在的问题',
  '一是执法力量不足。二是普法形式单一。',
];
const TITLE: PdfText = { text: '石桥镇2022年法治政府建设情况报告', x: 160, y: 110, size: 20 };

async function read(bytes: Uint8Array) {
  const extracted = await extractText(bytes, 'a.pdf');
  if ('code' in extracted) throw new Error(JSON.stringify(extracted));
  return extracted;
}

describe('a PDF with text', () => {
  it('joins broken lines to paragraphs', async () => {
    const { text, format } = await read(buildPdf([[TITLE, ...layOut(BODY, { y: 160 })]]));
    expect(format).toBe('pdf');
    expect(text.split('\n')).toEqual([TITLE.text, ...BODY]);
  });

  it('drops heads, feet and page numbers, and joins a paragraph over a page break', async () => {
    const lines = layOut(BODY, { y: 160 });
    const pages = [lines.slice(0, 4), lines.slice(4, 8), lines.slice(8)].map((part, at) => [
      { text: '石桥镇人民政府文件', x: 90, y: 50, size: 12 },
      ...(at === 0 ? [TITLE] : []),
      ...part.map((line, row) => ({ ...line, y: 160 + row * 28 })),
      { text: `— ${String(at + 1)} —`, x: 280, y: 800, size: 12 },
    ]);
    const { text } = await read(buildPdf(pages));
    expect(text.split('\n')).toEqual([TITLE.text, ...BODY]);
  });

  it('reads two columns one after the other, below a title over both', async () => {
    const left = layOut(BODY.slice(0, 3), { x: 50, y: 160, size: 12, characters: 18 });
    const right = layOut(BODY.slice(3), { x: 310, y: 160, size: 12, characters: 18 });
    const { text } = await read(buildPdf([[TITLE, ...left.flatMap((line, at) => [line, ...right.slice(at, at + 1)])]]));
    expect(text.split('\n')).toEqual([TITLE.text, ...BODY]);
  });

  it('keeps a table’s row together', async () => {
    const rows = ['受理', '办结', '调解'].flatMap((name, at) => [
      { text: name, x: 90, y: 200 + at * 30 },
      { text: `${String(at + 1)}2件`, x: 300, y: 200 + at * 30 },
    ]);
    const { text } = await read(buildPdf([[TITLE, ...rows]]));
    expect(text.split('\n')).toEqual([TITLE.text, '受理 12件', '办结 22件', '调解 32件']);
  });

  it('tells of pages without text', async () => {
    const { notices } = await read(buildPdf([[TITLE, ...layOut(BODY, { y: 160 })], []]));
    expect(notices).toEqual([{ code: 'pages-without-text', pages: 2, without: 1 }]);
  });
});

describe('a PDF that cannot be read', () => {
  it('is a scan', async () => {
    expect(await extractText(buildPdf([[], [], []]), 'a.pdf')).toEqual({ code: 'scanned', pages: 3 });
  });

  it('has a password', async () => {
    const key = 'ab'.repeat(32);
    const locked = buildPdf(
      [[TITLE]],
      `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    );
    expect(await extractText(locked, 'a.pdf')).toEqual({ code: 'encrypted', format: 'pdf' });
  });

  it('has too many pages', async () => {
    expect(await extractText(buildPdf(Array.from({ length: 201 }, () => [])), 'a.pdf')).toEqual({
      code: 'too-many-pages',
      pages: 201,
      limit: 200,
    });
  });

  it('is damaged', async () => {
    expect(await extractText(Buffer.from('%PDF-1.7 nothing'), 'a.pdf')).toEqual({ code: 'corrupt', format: 'pdf' });
  });
});
