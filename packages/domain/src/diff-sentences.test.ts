import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSentences } from './diff-sentences.js';
import { locateQuote } from './locate-quote.js';

describe('diffSentences', () => {
  test('a changed figure is its sentence taken out and put in, all else stays', () => {
    const changes = diffSentences(
      '一、举措。开展检查36次。\n办结118件。',
      '一、举措。开展检查40次。\n办结118件。新增一句。',
    );
    expect(changes).toEqual([
      { kind: 'same', text: '一、举措。' },
      { kind: 'removed', text: '开展检查36次。' },
      { kind: 'added', text: '开展检查40次。' },
      { kind: 'same', text: '办结118件。' },
      { kind: 'added', text: '新增一句。' },
    ]);
  });

  test('white space and line breaks alone change nothing', () => {
    expect(diffSentences('甲 乙。\n丙。', '甲乙。丙。').every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('whatever the texts, both can be read out of it again', () => {
    const text = fc.array(fc.constantFrom('甲。', '乙。', '丙。', '丁；'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffSentences(before.join(''), after.join(''));
        const without = (kind: string) => changes.filter((one) => one.kind !== kind).map((one) => one.text);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
      }),
    );
  });
});

describe('locateQuote', () => {
  test('takes the nearest of several places, and none where it is gone', () => {
    expect(locateQuote('一句。二句。一句。', '一句。', 5)).toEqual({ start: 6, end: 9 });
    expect(locateQuote('一句。二句。一句。', '一句。', 0)).toEqual({ start: 0, end: 3 });
    expect(locateQuote('一句。', '没有', 0)).toBeNull();
    expect(locateQuote('一句。', '', 0)).toBeNull();
  });
});
