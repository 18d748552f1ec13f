import { expect, test } from 'vitest';
import { addTallies, ratesOf } from './tally.js';
import { weightedKappa } from './weighted-kappa.js';

test('rates of a tally', () => {
  const tally = addTallies([
    { right: 2, extra: 1, missed: 0 },
    { right: 1, extra: 0, missed: 3 },
  ]);
  expect(tally).toEqual({ right: 3, extra: 1, missed: 3 });
  expect(ratesOf(tally)).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  expect(ratesOf({ right: 0, extra: 0, missed: 0 }).f1).toBe(1);
  expect(ratesOf({ right: 0, extra: 0, missed: 4 }).f1).toBe(0);
});

test('weighted kappa', () => {
  expect(
    weightedKappa([
      [1, 1],
      [3, 3],
    ]),
  ).toBe(1);
  // Worked by hand: seen 1, expected (1·1 + 1·4 + 1·1 + 1·0) / 2 = 3 → 1 − 1/3.
  expect(
    weightedKappa([
      [1, 2],
      [3, 3],
    ]),
  ).toBeCloseTo(1 - 1 / 3);
  expect(weightedKappa([[2, 2]])).toBeNull();
});
