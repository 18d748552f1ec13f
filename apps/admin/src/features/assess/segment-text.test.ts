import { describe, expect, test } from 'vitest';
import { layLanes, segmentText } from './segment-text';

/** A small repeatable source of numbers, so that a failing run can be run again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const alphabet = '法治镇报告，。一二三\n12𠮷x';

function randomCase(seed: number) {
  const next = numbersFrom(seed);
  const text = Array.from({ length: next(80) }, () => alphabet.charAt(next(alphabet.length))).join('');
  const stretches = Array.from({ length: next(12) }, (_, id) => {
    const start = next(90) - 4;
    return { id, start, end: start + next(30) - 2 };
  });
  return { text, stretches };
}

describe('segments of a marked text', () => {
  test('overlapping evidence is cut where either begins or ends', () => {
    const marks = layLanes(
      [
        { id: 0, start: 1, end: 5 },
        { id: 1, start: 3, end: 8 },
      ],
      10,
    );
    const segments = segmentText('0123456789', marks);
    expect(segments.map(({ text, marks: on }) => [text, on.map((mark) => mark.id)])).toEqual([
      ['0', []],
      ['12', [0]],
      ['34', [0, 1]],
      ['567', [1]],
      ['89', []],
    ]);
  });

  test('overlapping evidence lies in lanes of its own, and a lane is used again once free', () => {
    const marks = layLanes(
      [
        { id: 0, start: 0, end: 4 },
        { id: 1, start: 2, end: 6 },
        { id: 2, start: 4, end: 8 },
      ],
      8,
    );
    expect(marks.map(({ id, lane }) => [id, lane])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  test('a part of the text keeps only what lies in it', () => {
    const marks = layLanes([{ id: 7, start: 0, end: 6 }], 9);
    expect(segmentText('123456789', marks, 3, 9).map(({ start, text }) => [start, text])).toEqual([
      [3, '456'],
      [6, '789'],
    ]);
  });

  test('for any text and any evidence: the segments put together are the text, and lanes never collide', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const { text, stretches } = randomCase(seed);
      const marks = layLanes(stretches, text.length);
      const segments = segmentText(text, marks);
      expect(segments.map((segment) => segment.text).join(''), `seed ${String(seed)}`).toBe(text);
      for (const segment of segments) {
        const lanes = segment.marks.map((mark) => mark.lane);
        expect(new Set(lanes).size, `seed ${String(seed)}`).toBe(lanes.length);
        for (const mark of segment.marks) {
          expect(mark.start, `seed ${String(seed)}`).toBeLessThanOrEqual(segment.start);
          expect(mark.end, `seed ${String(seed)}`).toBeGreaterThanOrEqual(segment.start + segment.text.length);
        }
      }
      for (const mark of marks) {
        const covered = segments.filter((segment) => segment.marks.includes(mark)).map((segment) => segment.text);
        expect(covered.join(''), `seed ${String(seed)}`).toBe(text.slice(mark.start, mark.end));
      }
    }
  });
});
