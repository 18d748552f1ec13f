import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;
let nextId: string;
const OPEN =
  'mutation ($year: Int!) { openRound(year: $year) { ... on RoundOpened { round { towns { id town { name } } } } } }';

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await (await world.as('qingshi')).upload(world.roundId, '报告.txt', reportText('青石镇'));
  await server.queue.idle();
  const { openRound } = await (
    await world.as('lead')
  ).ask<{
    openRound: { round: { towns: { id: string; town: { name: string } }[] } };
  }>(OPEN, { year: 2026 });
  nextId = openRound.round.towns.find(({ town }) => town.name === '青石镇')?.id ?? '';
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const SEE = `query ($id: ID!) { previousYear(townYearId: $id) { isPublished
  townYear { id year report { reading { text } } } indicators { indicator was by samePoints state level points maxPoints comments levelText { zh } } } }`;
interface Previous {
  readonly previousYear: {
    readonly isPublished: boolean;
    readonly townYear: {
      readonly id: string;
      readonly year: number;
      readonly report: { readonly reading: { readonly text: string } };
    };
    readonly indicators: readonly Record<string, unknown>[];
  } | null;
}
const see = async (who: LoginName, id: string) => (await (await world.as(who)).ask<Previous>(SEE, { id })).previousYear;

test('last year’s report lies beside this year’s, and its levels once they are published', async () => {
  const before = await see('assessor1', nextId);
  expect(before).toMatchObject({ isPublished: false, townYear: { id: world.townYears.青石镇, year: 2025 } });
  expect(before?.townYear.report.reading.text).toContain('青石镇');
  expect(before?.indicators).toHaveLength(25);
  expect(before?.indicators[0]).toMatchObject({
    indicator: 'L1',
    was: 'L1',
    by: 'SAME_NAME',
    samePoints: true,
    state: null,
    level: null,
  });

  await fillInSheet(await world.as('assessor1'), world.townYears.青石镇, 3, () => ({ comment: '去年的评语' }));
  await (
    await world.as('lead')
  ).ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', {
    id: world.townYears.青石镇,
  });
  const after = await see('assessor2', nextId);
  expect(after).toMatchObject({ isPublished: true });
  expect(after?.indicators[0]).toMatchObject({ state: 'LEVEL', level: 3, comments: ['去年的评语'] });
});

test('nothing where there was no round before', async () => {
  expect(await see('assessor1', world.townYears.青石镇)).toBeNull();
});

test.each<LoginName>(['qingshi', 'assessor9', 'lead2', 'admin'])('%s sees nothing of it', async (who) => {
  expect(await see(who, nextId)).toBeNull();
});
