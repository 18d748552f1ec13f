import { expect, test } from 'vitest';
import { wrapLines } from './wrap-lines.js';

const one = (text: string, width: number) => wrapLines(text, width, () => 1);

test('breaks between Chinese characters, keeps words and numbers whole, and loses nothing', () => {
  expect(one('一二三四五六', 4)).toEqual(['一二三四', '五六']);
  expect(one('共办结1234件', 5)).toEqual(['共办结', '1234件']);
  expect(one('甲\n\n乙', 9)).toEqual(['甲', '', '乙']);
  expect(one('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(one('', 3)).toEqual(['']);
});

test('no closing sign begins a line, no opening sign ends one', () => {
  expect(one('一二三四。五', 4)).toEqual(['一二三四。', '五']);
  expect(one('一二三（四五）', 4)).toEqual(['一二三', '（四五）']);
});
