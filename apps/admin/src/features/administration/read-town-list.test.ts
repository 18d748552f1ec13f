import { describe, expect, test } from 'vitest';
import { readTownList } from './read-town-list';

describe('a pasted list of towns', () => {
  test.each([
    ['人和镇\n白沙乡\n城关街道', ['人和镇', '白沙乡', '城关街道']],
    ['1. 人和镇\r\n2. 白沙乡\r\n', ['人和镇', '白沙乡']],
    ['人和镇\t白沙乡、城关 街道，', ['人和镇', '白沙乡', '城关街道']],
    ['', []],
  ])('%j', (pasted, names) => {
    expect(readTownList(pasted).names).toEqual(names);
  });

  test('names what is listed twice and what has no clear type', () => {
    const list = readTownList('人和镇\n人和镇\n开发区');
    expect(list.twice).toEqual(['人和镇']);
    expect(list.unclear).toEqual(['开发区']);
  });
});
