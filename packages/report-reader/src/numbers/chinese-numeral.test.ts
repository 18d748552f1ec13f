import { expect, test } from 'vitest';
import { parseChineseNumeral } from './chinese-numeral.js';

test.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百', 100],
  ['一百零五', 105],
  ['一百二十三', 123],
  ['三千', 3000],
  ['一万两千', 12_000],
  ['百', 100],
  ['二〇二六', 2026],
  ['〇', 0],
  ['', null],
  ['甲', null],
])('%s is %s', (written, value) => {
  expect(parseChineseNumeral(written)).toBe(value);
});
