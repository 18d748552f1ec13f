import { afterAll, beforeAll, expect, test } from 'vitest';
import { entry, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await (await world.as('lead')).upload(world.roundId, '白水.txt', reportText('白水乡'));
  await server.queue.idle();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('two tabs: the second hears of the first, and nothing is lost', async () => {
  const townYearId = world.townYears.白水乡;
  const [tab, other] = [await world.as('assessor2'), await world.as('assessor2')];
  const first = await tab.ask<{ setEntry: { entry: { version: number } } }>(
    SET_ENTRY,
    entry(townYearId, 'P1', { level: 2, comment: '第一页' }),
  );
  expect(first.setEntry.entry.version).toBe(1);
  const second = await other.ask(SET_ENTRY, entry(townYearId, 'P1', { level: 4, comment: '第二页' }));
  expect(second).toEqual({
    setEntry: {
      __typename: 'EntryConflict',
      current: { level: 2, comment: '第一页', version: 1 },
      yours: { level: 4, comment: '第二页', version: 0 },
    },
  });
  // both at once from the same version: one is written, the other hears of it
  const race = await Promise.all([
    tab.ask<{ setEntry: { __typename: string } }>(SET_ENTRY, entry(townYearId, 'P1', { level: 0, expectedVersion: 1 })),
    other.ask<{ setEntry: { __typename: string } }>(
      SET_ENTRY,
      entry(townYearId, 'P1', { level: 1, expectedVersion: 1 }),
    ),
  ]);
  expect(race.map(({ setEntry }) => setEntry.__typename).sort()).toEqual(['EntryConflict', 'EntrySaved']);
  // a version from the future is no licence either
  const ahead = await tab.ask<{ setEntry: { __typename: string } }>(
    SET_ENTRY,
    entry(townYearId, 'P2', { expectedVersion: 5 }),
  );
  expect(ahead.setEntry.__typename).toBe('EntryConflict');
  // the same again, because the answer was lost: no conflict, no second version
  const again = await tab.ask<{ setEntry: { __typename: string; entry: { version: number } } }>(
    SET_ENTRY,
    entry(townYearId, 'P3', { comment: '同样' }),
  );
  const repeated = await tab.ask<{ setEntry: { __typename: string; entry: { version: number } } }>(
    SET_ENTRY,
    entry(townYearId, 'P3', { comment: '同样' }),
  );
  expect([again.setEntry.entry.version, repeated.setEntry.entry.version]).toEqual([1, 1]);
});

test.each([
  ['a level above 4', { level: 5 }],
  ['a level below 0', { level: -1 }],
  ['no level', { level: null }],
  ['not applicable without a reason', { state: 'NOT_APPLICABLE', basis: ' ' }],
  ['a comment that is too long', { comment: '长'.repeat(2001) }],
  ['an indicator that does not exist', { indicator: 'Z9' }],
])('%s is refused in words', async (_, more) => {
  const { setEntry } = await (
    await world.as('assessor2')
  ).ask<{ setEntry: { code: string; message: { zh: string } } }>(SET_ENTRY, entry(world.townYears.白水乡, 'R1', more));
  expect(setEntry.code).toBe('INVALID_INPUT');
  expect(setEntry.message.zh).toMatch(/\p{Script=Han}/u);
});

test('a town without a report has nothing to score', async () => {
  const { setEntry } = await (
    await world.as('assessor1')
  ).ask<{ setEntry: { code: string } }>(SET_ENTRY, entry(world.townYears.青石镇, 'L1'));
  expect(setEntry.code).toBe('NO_REPORT');
});
