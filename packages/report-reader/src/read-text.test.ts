import type { Reading, Section, Span } from '@fazhi/domain';
import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };

const REPORT = [
  '云岭县石桥镇2022年度法治政府建设情况报告',
  '2022年，石桥镇坚持依法行政。现将情况报告如下：',
  '一、主要工作',
  '（一）加强领导。全年召开专题会议4次，学法6次，发放资料12,000余份。',
  '（二）化解矛盾。受理纠纷126件，化解124件；办理12345工单45件，办结率100%。',
  '二、存在的问题',
  '一是执法力量不足；二是普法形式单一。',
  '三、下一步打算',
  '（一）加强培训。',
  '（二）创新普法。',
  '石桥镇人民政府',
  '2023年1月6日',
].join('\n');

function spansOf(reading: Reading): Span[] {
  const sections = (all: readonly Section[]): Span[] => all.flatMap((one) => [one, ...sections(one.sections)]);
  return [
    ...sections(reading.sections),
    ...reading.figures,
    ...reading.evidence,
    ...reading.measures,
    ...reading.problems,
    ...reading.nextSteps,
  ];
}

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** Pieces of the genre, shuffled: far better at finding faults than random characters alone. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '一、',
        '（一）',
        '（二',
        '1.',
        '一是',
        '二是',
        '存在的问题',
        '下一步打算',
        '\n',
        '。',
        '；',
        '，',
        '：',
        '召开专题会议',
        '3次',
        '两万余人次',
        '98.5%',
        '为零',
        '《',
        '》',
        '“',
        '”',
        '石桥镇',
        '县',
        '2022年',
        '每季度一次',
        '不少于',
        '全镇43个村均参与示范创建',
        '发放资料',
        '化解纠纷',
        '𠮷',
        '第',
        '余',
        '百分之',
        '亿',
        '如下：',
        '\u3000',
        '😀',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('readText', () => {
  it('reads any string: spans lie inside the text, in order, and cut no character in two', () => {
    fc.assert(
      fc.property(prose, (source) => {
        const reading = readText(source, 'x.txt', basis);
        for (const { start, end } of spansOf(reading)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(reading.text.length);
          expect(splitsPair(reading.text, start) || splitsPair(reading.text, end)).toBe(false);
        }
        for (const figure of reading.figures) {
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(figure.end - figure.start).toBeLessThanOrEqual(60);
        }
        for (const item of [...reading.problems, ...reading.nextSteps])
          expect(item.end - item.start).toBeLessThanOrEqual(1500);
      }),
      { numRuns: 400 },
    );
  });

  it('reads a report with ASCII punctuation as one with Chinese punctuation, and quotes it as filed', () => {
    const ascii = REPORT.replace(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
    const [wide, narrow] = [readText(REPORT, 'x.txt', basis), readText(ascii, 'x.txt', basis)];
    expect(narrow.text).toContain('(一)加强领导');
    expect(narrow.evidence.map(({ indicator, start, end }) => [indicator, start, end])).toEqual(
      wide.evidence.map(({ indicator, start, end }) => [indicator, start, end]),
    );
    expect(narrow.figures).toEqual(wide.figures);
    expect(narrow.problems).toEqual(wide.problems);
  });

  it('quotes headings, titles and words exactly as they stand in the text', () => {
    const check = (text: string, sections: readonly Section[]): void => {
      for (const { start, end, heading, sections: inner } of sections) {
        expect(text.startsWith(heading, start)).toBe(true);
        expect(start + heading.length).toBeLessThanOrEqual(end);
        check(text, inner);
      }
    };
    fc.assert(
      fc.property(prose, (source) => {
        const { text, sections, flags, completeness } = readText(source, 'x.txt', basis);
        check(text, sections);
        for (const { start, end } of [...flags, ...completeness.flatMap(({ quotes }) => quotes)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads any string the same with other line ends, a byte order mark and full-width digits', () => {
    fc.assert(
      fc.property(prose, (source) => {
        const plain = readText(source, 'x.txt', basis);
        const wide = source.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const other of [source.replaceAll('\n', '\r\n'), `\ufeff${source}`, wide])
          expect(readText(other, 'x.txt', basis)).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it('reads the same twice', () => {
    const once = fc.property(prose, (source) => {
      expect(readText(source, 'x.txt', basis)).toEqual(readText(source, 'x.txt', basis));
    });
    fc.assert(once, { numRuns: 50 });
  });

  it.each([
    ['CRLF', REPORT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${REPORT}`],
    ['full-width digits', REPORT.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['indents and blank lines', REPORT.replaceAll('\n', '\n\n\u3000\u3000')],
    ['gaps around numbers', REPORT.replace(/(\d+)(?=次|件)/g, ' $1 ')],
  ])('%s change no result', (_, source) => {
    expect(readText(source, 'x.txt', basis)).toEqual(readText(REPORT, 'x.txt', basis));
  });

  it('reads a whole report', () => {
    const reading = readText(REPORT, 'x.txt', basis);
    const quote = ({ start, end }: Span): string => reading.text.slice(start, end);
    expect(reading.metadata).toMatchObject({ town: '石桥镇', county: '云岭县', year: 2022, issuedOn: '2023-01-06' });
    expect(reading.sections.map(({ kind }) => kind)).toEqual(['measures', 'problems', 'plan']);
    expect(reading.problems.map(quote)).toEqual(['一是执法力量不足', '二是普法形式单一。']);
    expect(reading.nextSteps.map(quote)).toEqual(['（一）加强培训。', '（二）创新普法。']);
    expect(reading.figures.map(({ value }) => value)).toEqual([4, 6, 12_000, 126, 124, 45, 100]);
    expect(reading.measures.map(({ measure }) => measure)).toContain('dispute-settled-rate');
  });
});
