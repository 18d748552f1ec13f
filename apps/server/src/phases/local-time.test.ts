import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone, toInstant, toLocal } from './local-time.js';
import { shiftYears } from './shift-years.js';

test.each([
  ['Asia/Shanghai', '2026-01-20T18:00', '2026-01-20T10:00:00.000Z'],
  ['Asia/Shanghai', '2026-01-01T00:00', '2025-12-31T16:00:00.000Z'],
  ['Asia/Urumqi', '2026-01-20T18:00', '2026-01-20T12:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
])('in %s %s is %s', (zone, local, instant) => {
  expect(toInstant(zone, local)?.toISOString()).toBe(instant);
  expect(toLocal(zone, new Date(instant))).toBe(local);
});

test.each(['2026-02-30T00:00', '2026-13-01T00:00', '2026-01-01', '2026-01-01T24:00', 'tomorrow', ''])(
  '%j is no time',
  (local) => {
    expect(toInstant('Asia/Shanghai', local)).toBeNull();
  },
);

test('any minute survives the way through a zone that never changes its clocks', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }), (time) => {
      const instant = new Date(Math.floor(time / 60_000) * 60_000);
      expect(toInstant('Asia/Shanghai', toLocal('Asia/Shanghai', instant))).toEqual(instant);
    }),
  );
});

test('a year on is the same day and time of the clock', () => {
  const moved = (local: string, years: number) =>
    toLocal('Asia/Shanghai', shiftYears('Asia/Shanghai', toInstant('Asia/Shanghai', local) ?? new Date(0), years));
  expect(moved('2025-12-31T18:00', 1)).toBe('2026-12-31T18:00');
  expect(moved('2024-02-29T00:00', 1)).toBe('2025-02-28T00:00');
  expect(moved('2024-02-29T00:00', 4)).toBe('2028-02-29T00:00');
});

test('a zone that nobody knows is told apart', () => {
  expect([isTimeZone('Asia/Shanghai'), isTimeZone('Asia/Yunling')]).toEqual([true, false]);
});
