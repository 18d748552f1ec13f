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

  test('a sentence that ends with the text, and blank ones, are told apart', () => {
    expect(diffSentences('', '甲')).toEqual([{ kind: 'added', text: '甲' }]);
    expect(diffSentences('甲。\n \n乙', '甲。')).toEqual([
      { kind: 'same', text: '甲。' },
      { kind: 'removed', text: '乙' },
    ]);
    expect(diffSentences('甲  乙。', '甲乙。')).toEqual([{ kind: 'same', text: '甲乙。' }]);
  });

  test('where a sentence was replaced, the old one is read first', () => {
    expect(diffSentences('甲。乙。丁。', '甲。丙。丁。').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same 甲。',
      'removed 乙。',
      'added 丙。',
      'same 丁。',
    ]);
  });

  test('as many sentences stay as any reading of both could keep', () => {
    const text = fc.array(fc.constantFrom('甲。', '乙。', '丙。'), { maxLength: 7 });
    const longest = ([first, ...old]: readonly string[], now: readonly string[]): number => {
      if (first === undefined || now.length === 0) return 0;
      const at = now.indexOf(first);
      return Math.max(longest(old, now), at < 0 ? 0 : 1 + longest(old, now.slice(at + 1)));
    };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const same = diffSentences(before.join(''), after.join('')).filter(({ kind }) => kind === 'same');
        expect(same.length).toBe(longest(before, after));
      }),
    );
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
    // Of two equally near the first; a later one where it is nearer.
    expect(locateQuote('甲乙乙乙甲', '甲', 2)).toEqual({ start: 0, end: 1 });
    expect(locateQuote('甲乙甲乙甲', '甲', 9)).toEqual({ start: 4, end: 5 });
    expect(locateQuote('一句。', '没有', 0)).toBeNull();
    expect(locateQuote('一句。', '', 0)).toBeNull();
  });
});
