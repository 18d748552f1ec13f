import { expect, test } from 'vitest';
import { usualDates } from './usual-dates';

test('the usual dates follow one another without a gap and without overlapping', () => {
  const dates = usualDates('2026-12-20');
  expect(dates[0]).toEqual({ phase: 'PREPARATION', starts: '2026-12-20T09:00', ends: '2027-01-02T18:00' });
  expect(dates[1]).toEqual({ phase: 'FILING', starts: '2027-01-03T09:00', ends: '2027-02-01T18:00' });
  for (const [place, { starts, ends }] of dates.entries()) {
    expect(ends > starts).toBe(true);
    const next = dates[place + 1];
    if (next) expect(next.starts > ends).toBe(true);
  }
  expect(dates.at(-1)?.phase).toBe('CLOSED');
});
