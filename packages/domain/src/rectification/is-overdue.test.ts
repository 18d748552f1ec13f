import { expect, test } from 'vitest';
import { isOverdue } from './is-overdue.js';

const item = { deadline: '2026-05-29', isStruckOff: false, waitsSince: null };

test('[GT7] from the day after its last day on, until it is struck off', () => {
  expect(isOverdue(item, '2026-05-29')).toBe(false);
  expect(isOverdue(item, '2026-05-30')).toBe(true);
  expect(isOverdue({ ...item, isStruckOff: true }, '2026-05-30')).toBe(false);
});

test('[GT7] what was handed in by its last day waits for the county; handed in later it is overdue still', () => {
  expect(isOverdue({ ...item, waitsSince: '2026-05-29' }, '2026-12-31')).toBe(false);
  expect(isOverdue({ ...item, waitsSince: '2026-05-30' }, '2026-12-31')).toBe(true);
});
