import { expect, test } from 'vitest';
import { runWithin, TookTooLong } from './run-within.js';

/** A clock that is asked at the beginning of each go and after each stop; `step`: the processor time between. */
function clockOf(step: number) {
  const asked = { times: 0 };
  const clock = (): number => {
    asked.times += 1;
    return asked.times * step;
  };
  return { asked, clock };
}

test('work that the machine gave no time is begun again, with more patience each time', () => {
  const { asked, clock } = clockOf(0);
  const work = (): string => {
    while (asked.times < 5);
    return 'done';
  };
  expect(runWithin(5, work, clock)).toBe('done');
  expect(asked.times).toBe(5);
});

test('work that has had its processor time is stopped at once', () => {
  const { asked, clock } = clockOf(5);
  const work = (): never => {
    for (;;);
  };
  expect(() => runWithin(5, work, clock)).toThrow(TookTooLong);
  expect(asked.times).toBe(2);
});

test('work that never ends is given up, whatever time the machine gives it', () => {
  const { asked, clock } = clockOf(0);
  const work = (): never => {
    for (;;);
  };
  expect(() => runWithin(5, work, clock)).toThrow(TookTooLong);
  expect(asked.times).toBe(6);
});

test('an error of the work itself is its own', () => {
  const fail = (): never => {
    throw new RangeError('its own');
  };
  expect(() => runWithin(60_000, fail, () => 0)).toThrow(RangeError);
});
