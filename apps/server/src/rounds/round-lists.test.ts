import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInSheet } from '../testing/fill-in-sheet.js';
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
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const) {
    await (await world.as('lead')).upload(world.roundId, `${town}.txt`, reportText(town));
  }
  await (await world.as('lead2')).upload(world.otherRoundId, '黄土镇.txt', reportText('黄土镇'));
  await server.queue.idle();
  const PUBLISH = 'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }';
  await fillInSheet(await world.as('assessor1'), world.townYears.红岩街道, 3);
  await (await world.as('lead')).ask(PUBLISH, { id: world.townYears.红岩街道 });
  await fillInSheet(await world.as('assessor9'), world.townYears.黄土镇, 3);
  await (await world.as('lead2')).ask(PUBLISH, { id: world.townYears.黄土镇 });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('lists of towns take the same number of queries however many towns there are', async () => {
  const runner = server.database.read.connection.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as { query: (...args: unknown[]) => Promise<unknown> };
  const original = prototype.query;
  let count = 0;
  prototype.query = function (...args) {
    count += 1;
    return original.apply(this, args);
  };
  try {
    const LIST =
      'query ($id: ID!) { round(id: $id) { towns { town { name } report { state suggestions { level } } myProgress { settled } sheets { assessor } result { total } } } }';
    const counts: number[] = [];
    for (const [loginName, id] of [
      ['lead', world.roundId],
      ['lead2', world.otherRoundId],
    ] as const) {
      const client = await world.as(loginName);
      count = 0;
      await client.ask(LIST, { id });
      counts.push(count);
    }
    // 乙县 has one town where 甲县 has three
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(17);
  } finally {
    prototype.query = original;
  }
});
