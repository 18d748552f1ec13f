import { describe, expect, test } from 'vitest';
import { allRules } from '../evidence/all-rules.js';
import { literalKeys } from './literal-keys.js';
import { indexPatterns } from './pattern-index.js';

describe('literalKeys', () => {
  test.each([
    ['信访', ['信访']],
    ['来信|来访', ['来信', '来访']],
    ['(?:制定|印发).{0,12}方案', ['方案']],
    ['(?:制定|印发).{0,12}[要点]', ['制定', '印发']],
    ['第一责任(?:人|制)?', ['第一责任']],
    ['调解(?!员)', ['调解']],
    ['(?<!协)调解', ['调解']],
    ['法?治', ['治']],
    ['12[.·]4', ['12']],
    ['\\d{1,3}件', ['件']],
    ['\\d+', null],
    ['.{0,4}(?:信访)?', null],
    ['信访|\\d', null],
  ])('%s', (source, keys) => {
    expect(literalKeys(source)).toEqual(keys);
  });
});

test('nearly every pattern of the reader has keys', () => {
  const sources = allRules.flatMap(({ says }) => says);
  expect(sources.filter((source) => literalKeys(source) === null)).toHaveLength(0);
});

test('an index offers every pattern that matches', () => {
  const sources = ['信访', '法治.{0,4}会议?', '\\d{2}件', '(?:来信|来访)$'];
  const index = indexPatterns(sources);
  for (const text of ['召开法治工作会议，办理信访36件', '群众来访', '无', '']) {
    const offered = index.candidates(text);
    const matching = sources.flatMap((source, number) => (new RegExp(source).test(text) ? [number] : []));
    expect(matching.every((number) => offered.includes(number))).toBe(true);
  }
  expect(index.candidates('群众来访')).toEqual([3]);
});
