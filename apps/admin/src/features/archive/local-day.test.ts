import { expect, test } from 'vitest';
import { localDay } from './local-day';

test('a day is the one where the person is', () => {
  expect(localDay(new Date(2025, 2, 4, 23, 59))).toBe('2025-03-04');
});
