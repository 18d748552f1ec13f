import { verifyPackage } from '@fazhi/sealed-package';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { publishCounty } from '../testing/publish-county.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
  // the other county's round runs without phases
  const lead2 = await world.as('lead2');
  await lead2.upload(world.otherRoundId, '黄土镇.txt', reportText('黄土镇'));
  await server.queue.idle();
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const get = async (who: LoginName, round: string, more = '') =>
  (await world.as(who)).fetch(`/exports/rounds/${round}/package.zip${more}`);

test('a county’s package verifies, holds nothing of another county, and its code is on record', async () => {
  const lead = await world.as('lead');
  const none = await get('lead', world.roundId);
  expect([none.status, ((await none.json()) as { message: { zh: string } }).message.zh]).toEqual([404, '还没有可以封存的结果']); // prettier-ignore
  await publishCounty(lead, world.roundId, [world.townYears.红岩街道]);
  const response = await get('lead', world.roundId);
  expect(response.status).toBe(200);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('甲县 2025 封存结果包.zip');
  const zip = new Uint8Array(await response.arrayBuffer());
  const { ok, problems, about, ranking } = verifyPackage(zip);
  expect(problems).toEqual([]);
  expect(ok).toBe(true);
  expect(about?.sheets).toBe(4);
  expect(about?.seal).toMatch(/^[0-9a-f]{64}$/u);
  expect(about?.events.count).toBeGreaterThan(about?.events.told ?? Infinity);
  expect(ranking.map(({ name }) => name)).toEqual(['青石镇', '白水乡']);
  const text = Buffer.from(zip).toString('utf8');
  // the record tells of every sheet, the result of those that counted
  expect(['未见学习记录', '<title>封存结果包核对'].map((part) => text.includes(part))).toEqual([true, true]);
  expect(/黄土镇|姓名-lead2|乙县/u.exec(text)).toBeNull();
  const events = await server.database.read.findBy(EventEntity, { action: 'package-sealed' });
  expect(events.map(({ after }) => (JSON.parse(after) as { code: string }).code)).toEqual([about?.code]);
  // one more made of the same results is another file: the record went on, and says so
  const again = verifyPackage(
    new Uint8Array(await (await get('lead', world.roundId, '?basis=prepared')).arrayBuffer()),
  );
  expect([again.ok, again.about?.seal, again.about?.events.count]).toEqual([true, about?.seal, Number(about?.events.count) + 1]); // prettier-ignore
}, 240_000);

test('a result that was changed in the database is named by the package that is made of it', async () => {
  await server.database.write(async (manager) => {
    const version = await manager.findOneByOrFail(ResultVersionEntity, { roundId: world.roundId });
    const sealed = version.sealed.replace(/"entries":\{"([A-Z]\d+)":\{"level":\d/u, '"entries":{"$1":{"level":0');
    expect(sealed).not.toBe(version.sealed);
    await manager.update(ResultVersionEntity, { id: version.id }, { sealed });
  });
  const { ok, problems } = verifyPackage(new Uint8Array(await (await get('lead', world.roundId)).arrayBuffer()));
  expect(ok).toBe(false);
  expect(problems.map(({ file, item }) => [file, item])).toContainEqual(['result.json', 'seal']);
  expect(problems.map(({ item }) => item).join('\n')).toMatch(/outcome\.towns\.\d+\.indicators/u);
});

test('a round whose towns are published one by one has a package too', async () => {
  const id = world.townYears.黄土镇;
  await fillInSheet(await world.as('assessor9'), id, 3);
  await (await world.as('lead2')).ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
  const zip = new Uint8Array(await (await get('lead2', world.otherRoundId, '?lang=en')).arrayBuffer());
  const { problems, about, ranking } = verifyPackage(zip);
  expect(problems).toEqual([]);
  expect([about?.seal, about?.sheets, ranking.length]).toEqual([null, 1, 1]);
  expect(/青石|姓名-assessor1/u.exec(Buffer.from(zip).toString('utf8'))).toBeNull();
});

test('nobody but the lead and the auditor of the county gets it', async () => {
  for (const who of ['assessor1', 'qingshi', 'admin', 'lead2'] as const)
    expect([who, (await get(who, world.roundId)).status]).toEqual([who, 404]);
  expect((await server.client().fetch(`/exports/rounds/${world.roundId}/package.zip`)).status).toBe(401);
  const page = await server.client().fetch('/exports/verifier.html');
  expect([page.status, page.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
});
