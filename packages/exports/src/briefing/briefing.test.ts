import { formatPoints } from '@fazhi/domain';
import { describe, expect, test } from 'vitest';
import { readOffice } from '../test/read-office.js';
import { convertWithOffice, OFFICE, WITHOUT_OFFICE } from '../test/office.js';
import { sampleMeeting } from '../test/sample-meeting.js';
import { briefing } from './briefing.js';
import { briefingContent } from './briefing-content.js';

const none = { issuer: null, number: null, date: '2026-02-03' };
const zh = { language: 'zh' } as const;
const slideTitles = (towns: number, more = {}) =>
  briefingContent(sampleMeeting({ towns, more }), 'zh').map(({ title }) => title);

describe('briefing', () => {
  test('goes from the overview to the towns to discuss; many towns go on further slides', () => {
    expect(slideTitles(12).filter((title) => !title.startsWith('提请讨论'))).toEqual([
      '总体情况',
      '总分排名',
      '各维度得分率',
      '与2024年名次比较',
      '共性短板',
    ]);
    expect(slideTitles(45).filter((title) => title.startsWith('总分排名'))).toEqual([
      '总分排名（1/3）',
      '总分排名（2/3）',
      '总分排名（3/3）',
    ]);
    expect(briefingContent(sampleMeeting({ towns: 0 }), 'en').at(-1)?.lines).toEqual(['There is no town to discuss']);
  });

  test('charts hold the very numbers of the results, in the order of ranks', () => {
    const result = sampleMeeting({ towns: 45 });
    const slides = briefingContent(result, 'zh').filter(({ title }) => title.startsWith('总分排名'));
    const shown = slides.flatMap(({ chart }) => chart?.series[0]?.values ?? []);
    expect(shown).toEqual(result.towns.map(({ total }) => total / 100).sort((a, b) => b - a));
    const grades = briefingContent(result, 'zh')[0]?.chart;
    expect(grades?.series[0]?.values).toEqual(
      result.rubric.grades.map(({ id }) => result.towns.filter(({ grade }) => grade === id).length),
    );
    const moved = briefingContent(result, 'zh').find(({ title }) => title.startsWith('与'))?.chart?.series[0]?.values;
    expect(Math.max(...(moved ?? []))).toBe(
      Math.max(...result.towns.map(({ rank, before }) => (before ? before.rank - rank : 0))),
    );
  });

  test('a town is to be discussed for an open grade, a note, a grade’s line or a leap, and the reasons are told', () => {
    const { towns, ...rest } = sampleMeeting({ towns: 4, more: { lastYear: 2024 } });
    const plain = towns.map((town) => ({ ...town, before: { rank: town.rank, total: 1 }, total: 7000 }));
    const say = (change: object) => {
      const [first, ...others] = plain;
      const slide = briefingContent({ ...rest, towns: first ? [{ ...first, ...change }, ...others] : [] }, 'zh').at(-1);
      return slide?.table?.rows ?? [];
    };
    expect(say({})).toEqual([]);
    expect(say({ gradeBetween: ['good', 'fair'] })).toEqual([['溪口镇', '70.00', '等次待审定（良好／合格）']]);
    expect(say({ gradeNotes: [{ zh: '因名额下调', en: '' }] })).toEqual([['溪口镇', '70.00', '因名额下调']]);
    expect(say({ total: 7401 })).toEqual([['溪口镇', '74.01', '距“良好”线差0.99分']]);
    expect(say({ total: 6000 })).toEqual([['溪口镇', '60.00', '高出“合格”线0.00分']]);
    expect(say({ before: { rank: plain[0] ? plain[0].rank + 5 : 0, total: 1 } })).toEqual([
      ['溪口镇', '70.00', '比2024年上升5位'],
    ]);
  });

  test('is a .pptx with a native chart and its table of numbers on each slide, and notes that name the source', async () => {
    const result = sampleMeeting({ towns: 12 });
    const file = await readOffice(await briefing(result, none, zh));
    const charts = file.parts.filter((part) => /^ppt\/charts\/chart\d+\.xml$/u.test(part));
    const books = file.parts.filter((part) => /^ppt\/embeddings\/.*\.xlsx$/u.test(part));
    expect(charts.length).toBeGreaterThanOrEqual(6);
    expect(books).toHaveLength(charts.length);
    expect(await file.text(/charts\/chart/u)).toContain(formatPoints(result.towns[0]?.total ?? 0));
    const notes = await file.text(/notesSlides\/notesSlide[2-7]\.xml/u);
    expect(notes.match(/资料来源：云岭县2025年度考评结果/gu)).toHaveLength(6);
    expect(notes).toContain('封存校验值（SHA-256）：ab12cd34');
    expect(file.parts.some((part) => /media\/.*\.(?:png|jpe?g)$/u.test(part))).toBe(false);
  });

  test('hostile names stay text in slides, charts and notes', async () => {
    const result = sampleMeeting({ towns: 3, names: ['<a:t>&"镇', '=1+1\u0007乡', "'];镇"] });
    const file = await readOffice(await briefing(result, none, zh));
    expect(await file.text(/charts\/chart/u)).toContain('<a:t>&"镇');
    expect(await file.text(/charts\/chart/u)).toContain('=1+1乡');
    for (const part of file.parts.filter((one) => one.endsWith('.xml')))
      expect([part, (await file.xml(part)).includes('\u0007')]).toEqual([part, false]);
  });

  test.skipIf(OFFICE === null)(
    `LibreOffice opens it${WITHOUT_OFFICE}`,
    async () => {
      const pdf = await convertWithOffice(
        await briefing(sampleMeeting({ towns: 3, names: ['<a:t>&"镇', '=1+1乡', "'];镇"] }), none, zh),
        'pptx',
        'pdf',
      );
      expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    },
    120_000,
  );
});
