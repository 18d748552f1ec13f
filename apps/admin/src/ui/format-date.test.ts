import { afterEach, expect, test } from 'vitest';
import { formatDate, formatDateTime, formatTime, startOfDay, tellTimesIn } from './format-date';

afterEach(() => {
  tellTimesIn(null);
});

test('times are told in the county’s zone, wherever the browser is', () => {
  const instant = '2026-12-31T18:30:00Z';
  tellTimesIn('Asia/Shanghai');
  expect(formatDate(instant, 'zh')).toBe('2027年1月1日');
  expect(formatDateTime(instant, 'zh')).toBe('1月1日 02:30');
  expect(formatTime(instant, 'en')).toBe('02:30');
  tellTimesIn('America/New_York');
  expect(formatDateTime(instant, 'zh')).toBe('12月31日 13:30');
});

test('a day begins when it begins in the county, also where the clocks are changed', () => {
  tellTimesIn('Asia/Shanghai');
  expect(startOfDay('2027-01-31').toISOString()).toBe('2027-01-30T16:00:00.000Z');
  tellTimesIn('Europe/Berlin');
  expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(startOfDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
});
