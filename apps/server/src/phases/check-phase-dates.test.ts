import { expect, test } from 'vitest';
import { checkPhaseDates, inOrder } from './check-phase-dates.js';
import type { DatedPhase } from './dated-phase.js';
import { PHASES } from './phase.js';

const month = (number: number) => new Date(Date.UTC(2026, number));
const year: readonly DatedPhase[] = PHASES.map((phase, place) => ({
  phase,
  startsAt: month(place),
  endsAt: month(place + 1),
}));
const changed = (place: number, more: Partial<DatedPhase>): readonly DatedPhase[] =>
  year.map((dated, here) => (here === place ? { ...dated, ...more } : dated));

test('every phase one after the other is right, with gaps and without 公示 too', () => {
  expect(checkPhaseDates(year)).toBeNull();
  expect(checkPhaseDates([...year].reverse())).toBeNull();
  expect(checkPhaseDates(year.filter(({ phase }) => phase !== 'public-notice'))).toBeNull();
  expect(inOrder([...year].reverse())).toEqual(year);
});

test.each([
  ['none', []],
  ['a missing one', year.slice(1)],
  ['one twice', [...year, ...year.slice(0, 1)]],
  ['one that ends before it starts', changed(3, { endsAt: month(3) })],
  ['two that overlap', changed(4, { startsAt: new Date(month(4).getTime() - 1) })],
])('%s is told', (_, dates) => {
  expect(checkPhaseDates(dates)).toMatchObject({ zh: expect.stringMatching(/./u) as string });
});
