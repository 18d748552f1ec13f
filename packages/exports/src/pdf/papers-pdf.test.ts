import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { hideNames } from '../meeting/hide-names.js';
import { letterContent } from '../letter/letter-content.js';
import { sampleMeeting } from '../test/sample-meeting.js';
import { letterPdf } from './letter-pdf.js';
import { rankingPdf } from './ranking-pdf.js';
import { sheetsPdf } from './sheets-pdf.js';

const NOW = new Date('2026-02-01T00:00:00Z');
const look = { language: 'zh', order: 'rank' } as const;
const none = { issuer: null, number: null, date: null };

async function read(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const outline = ((await pdf.getOutline()) as { title: string }[] | null) ?? [];
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  await task.destroy();
  return { pages, text: pages.join('\n'), outline: outline.map(({ title }) => title), tree };
}

describe('rankingPdf', () => {
  test('its text comes out in order, tagged as a table, the header on every page', async () => {
    const result = sampleMeeting({ towns: 60 });
    const { pages, text, tree, outline } = await read(await rankingPdf(result, look, NOW));
    const places = [...result.towns].sort((a, b) => a.rank - b.rank).map(({ name }) => text.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('乡镇（街道）');
    expect(pages.at(-1)).toContain(`— ${String(pages.length)} —`);
    for (const tag of ['H1', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"${tag}"`);
    expect(outline).toEqual(['排名']);
  });

  test('nobody ranked is still a paper', async () => {
    const { text } = await read(await rankingPdf({ ...sampleMeeting({ towns: 1 }), towns: [] }, look, NOW));
    expect(text).toContain('无果乡');
  });
});

describe('sheetsPdf', () => {
  test('has a bookmark a town, and keeps all of a very long comment', async () => {
    const result = sampleMeeting({ towns: 3, long: 40 });
    const { text, outline, pages } = await read(await sheetsPdf(result, { ...look, order: 'official' }, NOW));
    expect(outline).toEqual(result.towns.map(({ name }) => name));
    expect(text.split('台账较齐全').length - 1).toBe(40 * 25 * 3);
    expect(pages.every((page) => page.length > 0)).toBe(true);
  }, 60_000);
});

describe('letterPdf', () => {
  test('tells one town why, and names neither another town nor an assessor', async () => {
    const given = sampleMeeting({ towns: 4 });
    const planted = {
      ...given,
      towns: given.towns.slice(0, 1).map((town) => ({
        ...town,
        indicators: town.indicators.map((item) => ({
          ...item,
          comments: ['不如石桥乡，王小明复核', '大溪口镇除外'],
          quotes: ['溪口镇与白芷镇联合执法'],
        })),
      })),
    };
    const hidden = { towns: ['溪口镇', '石桥乡', '白芷镇', '大溪口镇'], people: ['王小明', '王'] };
    const safe = hideNames(planted, hidden);
    const [town] = safe.towns;
    if (!town) throw new Error('no town');
    const { text, outline } = await read(await letterPdf(letterContent(safe, town, 'zh'), none, 2025, NOW));
    expect(text).not.toMatch(/石桥乡|白芷镇|大溪口镇|王小明|无果乡/u);
    expect(text).toContain('不如〔某单位〕，〔考评人员〕复核');
    expect(text).toContain('“溪口镇与〔某单位〕联合执法”');
    expect(text).toContain('〔某单位〕除外');
    expect(text).toContain('再上一档需要：');
    expect(outline).toHaveLength(4);
    expect(text).toMatch(/办公室2026年\s*月\s*日/u);
  });
});
