import JsZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { sampleMeeting } from '../test/sample-meeting.js';
import { circular } from './circular.js';
import { chineseDate, issuerOf } from './issuer.js';

const none = { issuer: null, number: null, date: null };

async function open(bytes: Uint8Array) {
  const zip = await JsZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, each]) => each ?? '').join('\n');
  return { xml, text, zip };
}

describe('circular', () => {
  test('has the page of GB/T 9704: A4, margins, a grid of 22 × 28, page numbers outside, the faces', async () => {
    const { xml, zip } = await open(await circular(sampleMeeting({ towns: 5 }), none, 'rank'));
    expect(/<w:pgSz w:w="1190\d" w:h="1683\d"/u.test(xml)).toBe(true);
    expect(/w:top="209\d"/u.test(xml)).toBe(true);
    expect(/w:left="158\d"/u.test(xml)).toBe(true);
    expect(xml).toContain('w:linePitch="579"');
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) expect(xml).toContain(name);
    const footers = await Promise.all(zip.file(/word\/footer\d+\.xml/u).map((file) => file.async('string')));
    expect(footers.some((footer) => footer.includes('— '))).toBe(true);
    expect(await zip.file('word/settings.xml')?.async('string')).toContain('evenAndOddHeaders');
  });

  test('says how it came out, with counts that are the data’s', async () => {
    const result = sampleMeeting({ towns: 10 });
    const { text } = await open(
      await circular(result, { issuer: '云岭县法治办', number: '云法办〔2026〕3号', date: '2026-02-03' }, 'rank'),
    );
    for (const words of [
      '云法办〔2026〕3号',
      '云岭县法治办文件',
      '2026年2月3日',
      '附件1',
      '附件2',
      '共性短板',
      '无果乡',
    ])
      expect(text).toContain(words);
    for (const { id, zh } of result.rubric.grades) {
      const own = result.towns.filter(({ grade }) => grade === id);
      if (own.length > 0) expect(text).toContain(`${zh}（${String(own.length)}个）：`);
    }
    const weak = (id: string) =>
      result.towns.filter(({ indicators }) =>
        indicators.some((item) => item.indicator === id && item.points !== null && item.points < item.maxPoints * 0.6),
      ).length;
    const [, name = '', all, count] = /1．(\S+?)。(\d+)个中有(\d+)个得分不足六成/u.exec(text) ?? [];
    const indicator = result.rubric.indicators.find(({ zh }) => zh === name);
    expect(Number(count)).toBe(weak(indicator?.id ?? ''));
    expect(Number(all)).toBeGreaterThan(0);
    expect(text).not.toContain('送审稿');
  });

  test('quotes a practice after the strengths, in the rubric’s order, with the town that agreed; without one there is no such part', async () => {
    const practices = [
      { town: '石桥乡', indicator: 'D1', quote: '重大决策一律先审后议。' },
      { town: '溪口镇', indicator: 'L1', quote: '每季度听取一次汇报。' },
    ];
    const { text } = await open(await circular(sampleMeeting({ towns: 10, more: { practices } }), none, 'rank'));
    expect(text).toContain('1．L类指标1。溪口镇：“每季度听取一次汇报。”');
    expect(text).toContain('2．D类指标1。石桥乡：“重大决策一律先审后议。”');
    expect(text).toMatch(/（一）经验做法[^]*（二）共性短板[^]*（三）年度目标完成情况/u);
    expect((await open(await circular(sampleMeeting({ towns: 10 }), none, 'rank'))).text).not.toContain('经验做法');
  });

  test('before publication it is a draft, with nobody scored it is still a document, and hostile names stay text', async () => {
    const draft = sampleMeeting({ towns: 2, names: ['<w:t>&"镇', '铃\u0007声乡'], more: { standing: 'provisional' } });
    const { text } = await open(await circular(draft, none, 'official'));
    expect(text).toContain('（送审稿）');
    expect(text).toContain('&lt;w:t&gt;&amp;');
    expect(text).toContain('铃声乡');
    expect((await open(await circular({ ...draft, towns: [] }, none, 'rank'))).text).toContain('三、有关要求');
  });
});

test.each([
  ['云岭县', '中共云岭县委全面依法治县委员会办公室'],
  ['江北区', '中共江北区委全面依法治区委员会办公室'],
])('%s is signed for by %s', (county, issuer) => {
  expect(issuerOf(county, none)).toBe(issuer);
});

test('a date in Chinese, or blanks for one', () => {
  expect(chineseDate('2026-11-05', 2026)).toBe('2026年11月5日');
  expect(chineseDate(null, 2026)).toBe('2026年　月　日');
});
