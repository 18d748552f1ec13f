import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText } from './clean-text.js';
import { toSourceOffset } from './offset-map.js';

describe('cleanText', () => {
  test.each([
    ['full-width digits and letters', '２０２２年共１２次Ａ１', '2022年共12次A1'],
    ['full-width percent sign and stop', '９８．５％', '98.5%'],
    ['line ends', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['blank lines and indents', '\u3000\u3000一\n\n \u00a0\n\t二  ', '一\n二'],
    ['byte order mark and invisible marks', '\ufeff法\u200b治\u200f政\u00ad府', '法治政府'],
    ['gaps around numbers', '共 12 次，占 95.5 %', '共12次，占95.5%'],
    ['a gap between words stays one space', '一、加强领导　　今年以来', '一、加强领导 今年以来'],
    ['leftovers of Word', '[bookmark: _GoBack]（一）坚持{ PAGEREF _Toc1 \\h }', '（一）坚持'],
  ])('%s', (_, source, expected) => {
    expect(cleanText(source).text).toBe(expected);
  });

  it('maps every character back to where it stood', () => {
    const source = '\ufeff　　共 １２ 次\r\n\r\n[bookmark: x]办结';
    const { text, map } = cleanText(source);
    const at = text.indexOf('办');
    expect(source.charAt(toSourceOffset(map, at))).toBe('办');
    expect(source.charAt(toSourceOffset(map, text.indexOf('2')))).toBe('２');
  });

  it('keeps a source order for any string, and changes nothing when run twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, map } = cleanText(source);
        let last = -1;
        for (let at = 0; at < text.length; at += 1) {
          const from = toSourceOffset(map, at);
          expect(from).toBeGreaterThan(last);
          expect(from).toBeLessThan(source.length);
          last = from;
        }
        expect(cleanText(text).text).toBe(text);
      }),
    );
  });
});
