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
  const id = world.townYears.红岩街道;
  await fillInSheet(await world.as('assessor1'), id, 3);
  await (await world.as('lead')).ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('rankings go out as files, escaped names and all', async () => {
  const lead = await world.as('lead');
  const csv = await lead.fetch(`/exports/rounds/${world.roundId}/ranking.csv?basis=published&lang=zh`);
  expect(csv.status).toBe(200);
  expect(csv.headers.get('content-disposition')).toContain("filename*=UTF-8''");
  expect(await csv.text()).toContain('红岩街道');
  const xlsx = await lead.fetch(`/exports/rounds/${world.roundId}/ranking.xlsx?basis=scored&lang=en`);
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const assessor = await world.as('assessor1');
  expect((await assessor.fetch(`/exports/rounds/${world.roundId}/ranking.csv?basis=published`)).status).toBe(200);
  expect((await assessor.fetch(`/exports/rounds/${world.roundId}/ranking.csv?basis=scored`)).status).toBe(404);
  expect((await lead.fetch(`/exports/rounds/${world.roundId}/ranking.doc?basis=scored`)).status).toBe(404);
  expect((await server.client().fetch(`/exports/rounds/${world.roundId}/ranking.csv`)).status).toBe(401);
});
