import { Packer } from 'docx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { line, officialDocument, officialSection, signature } from './official-page.js';
import { officialTable } from './official-table.js';
import { convertWithOffice, OFFICE, WITHOUT_OFFICE } from '../test/office.js';

/** The lines of each page as LibreOffice sets them, without the page's number. */
async function layOut(children: Parameters<typeof officialSection>[0]): Promise<string[][]> {
  const bytes = await Packer.toBuffer(officialDocument('页', '县', [officialSection(children)]));
  const pdf = await getDocument({ data: new Uint8Array(await convertWithOffice(bytes, 'docx', 'pdf')), verbosity: 0 })
    .promise;
  const pages: string[][] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const rows = new Map<number, string>();
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const y = Math.round(item.transform[5] as number);
      rows.set(y, (rows.get(y) ?? '') + item.str);
    }
    pages.push([...rows.values()].filter((text) => !/^—\s*\d+\s*—$/u.test(text.trim())));
  }
  return pages;
}

test.skipIf(OFFICE === null)(
  `a page holds 22 lines of 28 characters, as GB/T 9704—2012, 5.2.3 asks${WITHOUT_OFFICE}`,
  async () => {
    const pages = await layOut([line('法治政府建设年度考评结果通报'.repeat(28 * 5), 'plain')]);
    expect(pages.slice(0, 2).map(({ length }) => length)).toEqual([22, 22]);
    for (const text of pages[0] ?? []) expect(Array.from(text)).toHaveLength(28);
  },
  120_000,
);

test.skipIf(OFFICE === null)(
  `no signature stands on a page of its own, and no row of a table is lost below the foot${WITHOUT_OFFICE}`,
  async () => {
    // fills the page so that the signature alone would fall on the next
    const lines = Array.from({ length: 20 }, (_, place) => line(`第${String(place + 1)}行`, 'plain', place === 19));
    const pages = await layOut([...lines, ...signature('某办公室', '2026年2月3日')]);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toEqual(['第20行', '某办公室', '2026年2月3日']);
    const long = '补充材料属实，经合议评定。'.repeat(150);
    const table = await layOut([officialTable({ widths: [20, 80], head: ['单位', '理由'], rows: [['某镇', long]] })]);
    expect(table.length).toBeGreaterThan(1);
    expect(table.flat().join('').split('补充材料属实').length - 1).toBe(150);
  },
  120_000,
);
