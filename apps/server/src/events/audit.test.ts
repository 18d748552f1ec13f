import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { entry, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

const AUDIT =
  'query ($filter: AuditFilterInput!) { audit(filter: $filter) { events { number actor actorRole address action subject } next actions { action name { zh } } } }';
interface Answer {
  audit: {
    events: { action: string; actor: string; address: string | null }[];
    actions: { action: string; name: { zh: string } }[];
  } | null;
}

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  const passwordHash = await hashPassword(PASSWORD);
  for (const role of ['auditor', 'viewer'] as const) {
    const { countyId, createdAt } = lead;
    const row = { id: role, loginName: role, displayName: `姓名-${role}`, role, countyId, createdAt, passwordHash };
    await server.database.write((manager) => manager.insert(AccountEntity, row));
  }
  await (await world.as('qingshi')).upload(world.roundId, '青石.txt', reportText('青石镇'));
  await (await world.as('huangtu')).upload(world.otherRoundId, '黄土.txt', reportText('黄土镇'));
  await server.queue.idle();
  const scored = entry(world.townYears.青石镇, 'L1', { comment: '内部的话', audience: 'INTERNAL' });
  await (await world.as('assessor1')).ask(SET_ENTRY, scored);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const signedIn = async (name: string) => {
  const client = server.client();
  await client.signIn(name, PASSWORD);
  return client;
};

test('an auditor reads the county’s whole record, filtered, and no other county’s', async () => {
  const auditor = await signedIn('auditor');
  const ask = async (filter: Record<string, unknown> = {}) => (await auditor.ask<Answer>(AUDIT, { filter })).audit;
  const all = await ask();
  expect(all?.events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['round-opened', 'report-received', 'report-filed', 'entry-set']),
  );
  expect(JSON.stringify(all)).not.toMatch(/黄土|乙县|lead2/u);
  expect(all?.events[0]?.address).toMatch(/^(?:127\.0\.0\.1|::1)$/u);
  expect((await ask({ action: 'entry-set' }))?.events).toMatchObject([{ actor: '姓名-assessor1' }]);
  expect((await ask({ actor: 'qingshi' }))?.events.every(({ actor }) => actor === '姓名-qingshi')).toBe(true);
  expect((await ask({ actor: '%' }))?.events).toEqual([]);
  expect((await ask({ townYearId: world.townYears.青石镇 }))?.events.length).toBe(2);
  expect((await ask({ until: '2020-01-01T00:00:00Z' }))?.events).toEqual([]);
  expect((await ask({ from: '2020-01-01T00:00:00Z' }))?.events.length).toBe(all?.events.length);
  const csv = await (await auditor.fetch('/exports/audit.csv?action=entry-set')).text();
  expect(csv).toContain('姓名-assessor1');
  expect(csv.trim().split('\r\n')).toHaveLength(2);
});

test('was it blind? The record says when sheets could be seen, and by whom; whoever may not read it learns nothing', async () => {
  const VISIBILITY = 'query ($id: ID!) { visibility(roundId: $id) { phase until sheets sums } }';
  const id = world.roundId;
  const auditor = await signedIn('auditor');
  expect(await auditor.ask(VISIBILITY, { id })).toEqual({
    visibility: [{ phase: null, until: null, sheets: [], sums: ['LEAD'] }],
  });
  const lead = await world.as('lead');
  await lead.ask(SET_PHASE_DATES, { round: id, dates: yearOfPhases(2027), reason: '', startIn: 'DESK_REVIEW' });
  await moveTo(lead, id, 'desk-review', 'moderation');
  const { visibility } = await auditor.ask<{ visibility: { phase: string; until: string | null; sheets: string[] }[] }>(
    VISIBILITY,
    { id },
  );
  expect(visibility.map(({ phase, sheets }) => [phase, sheets])).toEqual([
    [null, []],
    ['DESK_REVIEW', []],
    ['FIELD_CHECK', []],
    ['MODERATION', ['LEAD', 'ASSESSOR']],
  ]);
  expect(visibility.map(({ until }) => until === null)).toEqual([false, false, false, true]);
  for (const who of ['qingshi', 'assessor1', 'lead2', 'admin'] as const)
    expect(await (await world.as(who)).ask(VISIBILITY, { id })).toEqual({ visibility: [] });
});

test('nobody else does', async () => {
  for (const name of ['assessor1', 'qingshi', 'admin', 'viewer']) {
    const client = await signedIn(name);
    expect(await client.ask(AUDIT, { filter: {} })).toEqual({ audit: null });
    expect((await client.fetch('/exports/audit.csv')).status).toBe(404);
  }
  expect((await server.client().fetch('/exports/audit.csv')).status).toBe(401);
});

test('viewer and auditor get no report, no sheet, and the auditor no result', async () => {
  const TOWN = `query ($id: ID!) { townYear(id: $id) { town { name } report { fileName } myProgress { settled } sheets { assessor } result { total } } mySheet(townYearId: $id) { townYearId } feedback(townYearId: $id) { total } }`;
  for (const name of ['viewer', 'auditor']) {
    expect(await (await signedIn(name)).ask(TOWN, { id: world.townYears.青石镇 })).toEqual({
      townYear: { town: { name: '青石镇' }, report: null, myProgress: null, sheets: [], result: null },
      mySheet: null,
      feedback: null,
    });
  }
});

test('verify-audit finds the record whole, and names the first event that somebody changed behind its back', async () => {
  const run = async () => {
    const main = fileURLToPath(new URL('../../dist/verify-audit.js', import.meta.url));
    const env = { ...process.env, FAZHI_DATA: server.folder, DATABASE_URL: server.databaseUrl };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [main], { env });
      return { code: 0, stdout };
    } catch (error) {
      return error as { code: number; stdout: string };
    }
  };
  const whole = await run();
  expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('记录完整')]);
  await server.database.write(async (manager) => {
    const on = server.databaseUrl === '' ? '' : ' ON "event"';
    await manager.query(`DROP TRIGGER "event_no_update"${on}`);
    await manager.query(`UPDATE "event" SET "reason" = '改过' WHERE "number" = 3`);
  });
  const broken = await run();
  expect([broken.code, broken.stdout]).toEqual([1, expect.stringContaining('第 3 条断开')]);
});
