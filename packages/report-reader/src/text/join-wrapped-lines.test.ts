import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText } from './clean-text.js';
import { toSourceOffset } from './offset-map.js';

const SENTENCES = [
  '2022年，石桥镇坚持以习近平法治思想为指导，扎实推进法治政府建设各项工作，全年召开专题会议4次，学法6次，取得了较好成效，现将有关情况报告如下。',
  '一、主要工作',
  '（一）加强组织领导。调整充实领导小组，党政主要负责人切实履行推进法治建设第一责任人职责，将法治建设纳入年度计划，与经济社会发展同部署、同推进、同督促、同考核。',
  '（二）化解矛盾纠纷。全镇共受理各类矛盾纠纷126件，成功化解124件，化解率98.4%，未发生一起群体性事件和越级上访案件，群众满意度持续提升。',
  '二、存在的问题',
  '一是执法力量不足，专业人员偏少，业务能力有待提高；二是普法形式单一，针对性不强，群众参与的积极性不高。',
];

const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`[^\\n]{${String(width)}}(?=[^\\n])`, 'g'), '$&\n');

describe('broken lines', () => {
  test.each([20, 28, 34])('are joined where every line ends after %i characters', (width) => {
    const source = SENTENCES.join('\n');
    expect(cleanText(wrap(source, width)).text).toBe(source);
  });

  test.each([
    ['after a comma', '受理126件，\n办结124件。', '受理126件，办结124件。'],
    ['not before a heading', '做好以下工作，\n一、加强领导', '做好以下工作，\n一、加强领导'],
    ['not after a heading’s number alone', '一、\n加强领导', '一、\n加强领导'],
    ['not between headings', '加强领导\n普法宣传\n依法行政', '加强领导\n普法宣传\n依法行政'],
  ])('%s', (_, source, text) => {
    expect(cleanText(source).text).toBe(text);
  });

  it('lead back to where every character stood', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...SENTENCES.flatMap((one) => one.split(/(?<=，)/)), '\n', ' ', '\r\n', 'word', '１'),
          { maxLength: 40 },
        ),
        fc.integer({ min: 14, max: 40 }),
        (parts, width) => {
          const source = wrap(parts.join(''), width);
          const { text, map } = cleanText(source);
          let last = -1;
          for (let at = 0; at < text.length; at += 1) {
            const from = toSourceOffset(map, at);
            expect(from).toBeGreaterThan(last);
            last = from;
            if (/[\p{L}，。]/u.test(text.charAt(at))) expect(source.charAt(from)).toBe(text.charAt(at));
          }
          expect(cleanText(text).text.length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
