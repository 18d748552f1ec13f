import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPatterns } from './pattern-index.js';
import { parsePattern } from './parse-pattern.js';
import { quickTest } from './quick-test.js';

const PATTERNS = [
  /信访|法治.{0,4}会议?|\d{2}件|(?:来信|来访)$/,
  /^(?:(?:始终)?坚持以.{2,6}为(?:指导|抓手$)|要(?!求)|[（(]?[\d一二]{1,3}[）)、]|提[高升]|以(?:便|更)|.{0,3}我[镇乡])/,
  /^(?:镇|乡|、)*(?:高度重视|加强)|没有(?:$|.{0,3}发生)/,
  /(?<!\d)(\d{1,6})(?:件|起)[^\d。；]{0,4}(?:办结|化解)(?:了)?\1(?:件|起)/,
  /[①-③]是|[^一]是|\(次\)|a+?b|法*治/,
  /(?:|党)委|x{0}政府|(?:村(?:民|委)?)?会/,
];

/** Pieces that the patterns speak of, so that most texts nearly match. */
const text = fc
  .array(
    fc.constantFrom(
      ...Array.from(
        '信访法治会议来镇乡以要求提高升始终坚持为指导抓手加强高度重视没有发生办结化解了件起一二①②是我党委政府村民便更次ab',
      ),
      ...['12', '7', '（', '）', '、', '(次)', '来信', '法治工作会', '坚持以', '高度重视', '办结', '12件'],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('quickTest', () => {
  it.each(PATTERNS.map((pattern) => ({ pattern })))('answers as $pattern does', ({ pattern }) => {
    const quick = quickTest(pattern);
    fc.assert(
      fc.property(text, (written) => {
        expect(quick.test(written)).toBe(pattern.test(written));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves a pattern alone that it does not understand', () => {
    for (const pattern of [/\p{L}/u, /法治/i, /(?<year>\d)年/]) expect(quickTest(pattern)).toBe(pattern);
    expect(parsePattern('(?<year>\\d)年')).toBeNull();
  });
});

it('an index offers every pattern that matches, in order', () => {
  const index = indexPatterns(PATTERNS.map(({ source }) => source));
  fc.assert(
    fc.property(text, (written) => {
      const offered = index.candidates(written);
      const matching = PATTERNS.flatMap((pattern, number) => (pattern.test(written) ? [number] : []));
      expect(offered).toEqual([...new Set([...offered, ...matching])].sort((a, b) => a - b));
    }),
    { numRuns: 1000 },
  );
});
