import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { entry, fillInSheet, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
    await (await world.as('lead')).upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const UNDO = `mutation ($id: ID!, $indicator: ID!, $version: Int!, $to: Int) { undoEntry(townYearId: $id, indicator: $indicator, expectedVersion: $version, toVersion: $to) { __typename
  ... on EntrySaved { entry { state level comment version } } ... on Refusal { code } } }`;
interface Undone {
  undoEntry: {
    __typename: string;
    code?: string;
    entry?: { state: string; level: number | null; comment: string; version: number };
  };
}
const undo = async (
  indicator: string,
  version: number,
  to: number | null = null,
  who: 'assessor1' | 'assessor2' = 'assessor1',
) => (await (await world.as(who)).ask<Undone>(UNDO, { id: world.townYears.白水乡, indicator, version, to })).undoEntry;
const set = async (indicator: string, expectedVersion: number, more: object) =>
  (
    await (
      await world.as('assessor1')
    ).ask<{ setEntry: { __typename: string; entry: { version: number } } }>(
      SET_ENTRY,
      entry(world.townYears.白水乡, indicator, { expectedVersion, ...more }),
    )
  ).setEntry;

describe('taking back', () => {
  test('each change goes back as a version of its own, step by step to the blank entry, and stands in the record', async () => {
    await set('L1', 0, { level: 1 });
    await set('L1', 1, { level: 3, comment: '改过' });
    expect((await undo('L1', 2)).entry).toEqual({ state: 'LEVEL', level: 1, comment: '', version: 3 });
    expect((await undo('L1', 3)).entry).toEqual({ state: 'NOT_SCORED', level: null, comment: '', version: 4 });
    expect((await undo('L1', 4)).code).toBe('INVALID_INPUT');
    const events = await server.database.read.find(EventEntity, {
      where: { action: 'entry-undone' },
      order: { number: 'ASC' },
    });
    expect(
      events.map(({ actorId, before, after }) => [
        actorId,
        JSON.parse(before) as unknown,
        JSON.parse(after) as unknown,
      ]),
    ).toMatchObject([
      ['assessor1', { level: 3, comment: '改过' }, { level: 1, comment: '' }],
      ['assessor1', { level: 1 }, { state: 'not-scored', level: null }],
    ]);
  });

  test('a run of typing goes back whole, by the version before it', async () => {
    await set('L2', 0, { level: 2 });
    for (const [version, comment] of [
      [1, '一'],
      [2, '一二'],
      [3, '一二三'],
    ] as const)
      await set('L2', version, { level: 2, comment });
    expect((await undo('L2', 4, 1)).entry).toEqual({ state: 'LEVEL', level: 2, comment: '', version: 5 });
  });

  test('what moved on meanwhile is not taken back; an answer that got lost is given again', async () => {
    await set('L3', 0, { level: 2 });
    await set('L3', 1, { level: 4 });
    expect((await undo('L3', 1)).code).toBe('CHANGED_MEANWHILE');
    expect((await undo('L3', 2)).entry?.version).toBe(3);
    expect((await undo('L3', 2)).entry).toMatchObject({ level: 2, version: 3 });
    expect((await undo('L3', 3, 7)).code).toBe('INVALID_INPUT');
    // somebody else has nothing there to take back
    expect((await undo('L3', 3, null, 'assessor2')).code).toBe('INVALID_INPUT');
    expect((await undo('D1', 0)).code).toBe('INVALID_INPUT');
  });

  test('not on a sheet that is handed in', async () => {
    await fillInSheet(await world.as('assessor2'), world.townYears.白水乡, 2);
    expect((await undo('L3', 1, null, 'assessor2')).code).toBe('SHEET_SUBMITTED');
  });
});

test('opening and closing an entry twice changes neither who scored nor when', async () => {
  const client = await world.as('assessor1');
  const saved = await set('R1', 0, { level: 2, comment: '看过' });
  const read = () =>
    server.database.read.findOneByOrFail(SheetEntryEntity, { indicator: 'R1', sheet: { accountId: 'assessor1' } });
  const [before, events] = [await read(), await server.database.read.count(EventEntity)];
  for (let time = 0; time < 2; time += 1) {
    await client.ask('query ($id: ID!) { mySheet(townYearId: $id) { entries { level version } } }', {
      id: world.townYears.白水乡,
    });
    // closing writes what is there already
    expect((await set('R1', saved.entry.version, { level: 2, comment: '看过' })).entry.version).toBe(1);
  }
  expect(await read()).toEqual(before);
  expect(await server.database.read.count(EventEntity)).toBe(events);
});

test('reading the report anew, a new version of it and a changed profile move no person’s level', async () => {
  const all = async () => {
    const rows = await server.database.read.find(SheetEntryEntity, { order: { id: 'ASC' } });
    return JSON.stringify(rows);
  };
  await set('P1', 0, { level: 1, comment: '只认定一半' });
  const before = await all();
  const lead = await world.as('lead');
  const { body } = await lead.upload(world.roundId, '白水新.txt', reportText('白水乡', 2025, '另有新的举措。'));
  await server.queue.idle();
  await lead.ask('mutation ($r: ID!, $t: ID!) { decideReport(reportId: $r, townYearId: $t) { __typename } }', {
    r: body.reportId,
    t: world.townYears.白水乡,
  });
  const { setProfile } = await (
    await world.as('lead')
  ).ask<{ setProfile: { __typename: string } }>(
    `mutation ($id: ID!) { setProfile(townYearId: $id, profile: { type: TOWNSHIP, villages: 8 }, expected: { type: TOWNSHIP }) { __typename } }`,
    { id: world.townYears.白水乡 },
  );
  expect(setProfile.__typename).toBe('ProfileSet');
  const { townYear } = await (
    await world.as('assessor1')
  ).ask<{ townYear: { report: { version: number } } }>(
    'query ($id: ID!) { townYear(id: $id) { report { version } } }',
    { id: world.townYears.白水乡 },
  );
  expect(townYear.report.version).toBe(2);
  expect(await all()).toBe(before);
});

test('a sheet is bound to the rubric that its round froze: the year after, with another rubric, changes nothing and loses nothing', async () => {
  const client = await world.as('assessor1');
  const SHEET = 'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator level points comment } total { points } } }';
  const id = world.townYears.青石镇;
  await client.ask(SET_ENTRY, entry(id, 'L1', { level: 3, comment: '旧版' }));
  const before = await client.ask(SHEET, { id });
  // the county's rubric of the next year has no L1 any more
  const old = await server.database.read.findOneByOrFail(RoundEntity, { id: world.roundId });
  const rubric = JSON.parse(old.rubric) as { version: number; indicators: { id: string }[] };
  const without = { ...rubric, version: 2, indicators: rubric.indicators.filter((one) => one.id !== 'L1') };
  const town = await server.database.read.findOneByOrFail(TownYearEntity, { id });
  await server.database.write(async (manager) => {
    await manager.insert(RoundEntity, Object.assign(new RoundEntity(), old, { id: 'next', year: 2026, rubric: JSON.stringify(without), rubricHash: 'f'.repeat(64) }));
    await manager.insert(TownYearEntity, Object.assign(new TownYearEntity(), town, { id: 'next-year', roundId: 'next' }));
  });
  const next = await client.ask<{ mySheet: { entries: { indicator: string }[] } }>(SHEET, { id: 'next-year' });
  expect(next.mySheet.entries.map(({ indicator }) => indicator)).not.toContain('L1');
  const refused = await client.ask<{ setEntry: { code: string; message: { zh: string } } }>(SET_ENTRY, entry('next-year', 'L1'));
  expect(refused.setEntry).toMatchObject({ code: 'INVALID_INPUT', message: { zh: '评分标准里没有指标 L1' } });
  expect(await client.ask(SHEET, { id })).toEqual(before);
  const again = await client.ask<{ setEntry: { __typename: string } }>(
    SET_ENTRY,
    entry(id, 'L1', { expectedVersion: 1, level: 2, comment: '旧版' }),
  );
  expect(again.setEntry.__typename).toBe('EntrySaved');
}); // prettier-ignore
