import { describe, expect, test } from 'vitest';
import { findMatches } from './find-matches';

describe('search in the report', () => {
  test('finds every place, in order and without overlaps', () => {
    expect(findMatches('办结，已办结。', '办结')).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]);
    expect(findMatches('啊啊啊', '啊啊')).toEqual([{ start: 0, end: 2 }]);
  });

  test('full-width digits and capitals are the same as narrow and small ones', () => {
    expect(findMatches('办结１２０件，持证率100％', '120')).toEqual([{ start: 2, end: 5 }]);
    expect(findMatches('办结１２０件，持证率100％', '100%')).toEqual([{ start: 10, end: 14 }]);
    expect(findMatches('“APP”', 'app')).toEqual([{ start: 1, end: 4 }]);
  });

  test('offsets stay true after signs of two code units', () => {
    expect(findMatches('𠮷镇办结', '办结')).toEqual([{ start: 3, end: 5 }]);
  });

  test('blank words find nothing', () => {
    expect(findMatches('报告', ' ')).toEqual([]);
    expect(findMatches('', '报告')).toEqual([]);
  });
});
