import { expect, test } from 'vitest';
import { readRtfText } from './rtf-text.js';

test.each([
  [
    'GBK escapes',
    String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}\f0 \'b7\'a8\'d6\'ce\par \'d5\'fe\'b8\'ae 4\'b4\'ce}`,
    '法治\n政府 4次',
  ],
  ['Unicode with fallbacks', String.raw`{\rtf1\ansicpg936\uc2 \u27861\'b7\'a8\u27835\'d6\'ce}`, '法治'],
  ['Unicode without fallbacks', String.raw`{\rtf1\uc0\u27861 \u27835 }`, '法治'],
  ['a picture and a field', String.raw`{\rtf1 {\pict\pngblip 89504e47}{\field{\*\fldinst PAGE}{\fldrslt 3}}}`, '3'],
  ['a table', String.raw`{\rtf1 a\cell b\cell\row c\par}`, 'a b \nc'],
])('%s', (_, rtf, text) => {
  expect(readRtfText(Buffer.from(rtf, 'latin1'))).toBe(text);
});
