import { expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.js';
import { checkCalendar, tidyDays } from './check-calendar.js';

/** 2026: 元旦 1 to 3 January with the 4th, a Sunday, worked for it. */
const calendar = { year: 2026, holidays: ['2026-01-01', '2026-01-02'], workdays: ['2026-01-04'] };

test.each([
  ['2025-12-31', 1, '2026-01-04'],
  ['2025-12-31', 2, '2026-01-05'],
  ['2026-01-09', 1, '2026-01-12'],
  ['2026-01-04', 5, '2026-01-09'],
])('after %s, working day %i is %s', (from, count, day) => {
  expect(addWorkingDays([calendar], from, count)).toEqual({ known: true, day });
});

test('a year that nobody entered is said, not guessed', () => {
  expect(addWorkingDays([calendar], '2026-12-30', 5)).toEqual({ known: false, year: 2027 });
  expect(addWorkingDays([], '2026-01-05', 1)).toEqual({ known: false, year: 2026 });
  // the answer is there before the unknown year is reached
  expect(addWorkingDays([calendar], '2026-12-30', 1)).toEqual({ known: true, day: '2026-12-31' });
});

test('a calendar holds days of its year only, each on one side', () => {
  expect(checkCalendar(calendar)).toBeNull();
  expect(checkCalendar({ ...calendar, holidays: ['2025-12-31'] })).not.toBeNull();
  expect(checkCalendar({ ...calendar, holidays: ['2026-02-30'] })).not.toBeNull();
  expect(checkCalendar({ ...calendar, workdays: ['2026-01-01'] })).not.toBeNull();
  expect(tidyDays([' 2026-01-02', '2026-01-01', '', '2026-01-02'])).toEqual(['2026-01-01', '2026-01-02']);
});
