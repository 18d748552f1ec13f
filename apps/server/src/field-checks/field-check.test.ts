import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { ModerationDecisionEntity } from '../moderation/moderation-decision.entity.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { countQueries } from '../testing/count-queries.js';
import { createCountyOfTowns } from '../testing/county-of-towns.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { makeJpeg } from '../testing/make-images.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { FieldCheckEntity } from './field-check.entity.js';

let server: TestServer;
let world: TwoCounties;
let id: string;

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const SAVED = '{ __typename ... on FieldCheckSaved { version } ... on Refusal { code message { zh en } } }';
const CHECK =
  'id version visitedOn visitors signedName signedRole signedAt objection submittedAt proofs { id } items { id indicator { id } reasons quotes found note level version proofs { fileName } }';
const SEE = `query ($id: ID!) { townYear(id: $id) { fieldCheck { ${CHECK} } } }`;
const OPERATIONS = {
  draw: `mutation ($round: ID!, $towns: [ID!]!, $sample: Int = 2) { saved: drawFieldChecks(roundId: $round, townYearIds: $towns, sample: $sample) ${SAVED} }`,
  item: `mutation ($id: ID!, $version: Int = 1, $input: FieldCheckItemInput = { found: PARTLY, note: "只有一半", level: 2 }) { saved: setFieldCheckItem(id: $id, expectedVersion: $version, input: $input) ${SAVED} }`,
  head: `mutation ($id: ID!, $version: Int = 1, $input: FieldCheckHeadInput = { visitedOn: "2026-03-14", visitors: "两人", signedName: "王某", signedRole: "司法所长", objection: "" }) { saved: setFieldCheckHead(id: $id, expectedVersion: $version, input: $input) ${SAVED} }`,
  submit: `mutation ($id: ID!, $version: Int = 1) { saved: submitFieldCheck(id: $id, expectedVersion: $version) ${SAVED} }`,
  reopen: `mutation ($id: ID!, $version: Int = 1, $reason: String = "漏了一项") { saved: reopenFieldCheck(id: $id, expectedVersion: $version, reason: $reason) ${SAVED} }`,
} as const;

interface Check {
  readonly id: string;
  readonly version: number;
  readonly signedAt: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly indicator: { readonly id: string };
    readonly reasons: readonly string[];
    readonly quotes: readonly string[];
    readonly version: number;
    readonly proofs: readonly { readonly fileName: string }[];
    readonly [field: string]: unknown;
  }[];
  readonly [field: string]: unknown;
}
const see = async (client: TestClient, townYearId = id) =>
  (await client.ask<{ townYear: { fieldCheck: Check | null } }>(SEE, { id: townYearId })).townYear.fieldCheck;
const save = async (client: TestClient, operation: keyof typeof OPERATIONS, variables: Record<string, unknown>) =>
  (
    await client.ask<{ saved: { __typename: string; version?: number; code?: string; message?: { zh: string } } }>(
      OPERATIONS[operation],
      variables,
    )
  ).saved;
const draw = async (client: TestClient, towns: readonly string[], more: Record<string, unknown> = {}) =>
  save(client, 'draw', { round: world.roundId, towns, ...more });
const at = (version: number) => ({ __typename: 'FieldCheckSaved', version });

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  id = world.townYears.青石镇;
  const lead = await world.as('lead');
  for (const town of ['青石镇', '白水乡'] as const) await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  await lead.ask(SET_PHASE_DATES, { round: world.roundId, dates: yearOfPhases(2027), reason: '' });
  await moveTo(lead, world.roundId, 'preparation', 'desk-review');
  await fillInSheet(await world.as('assessor1'), id, 2, (indicator) => (indicator === 'L2' ? { level: 4 } : {}));
  await fillInSheet(await world.as('assessor2'), id, 2, (indicator) => (indicator === 'L2' ? { level: 1 } : {}));
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('forms are drawn in their phase: what is doubtful and a sample, without a word of why while sheets are closed', async () => {
  const lead = await world.as('lead');
  expect(await draw(lead, [id])).toMatchObject({ code: 'WRONG_PHASE' });
  await moveTo(lead, world.roundId, 'desk-review', 'field-check');
  expect(await draw(lead, [world.townYears.红岩街道])).toMatchObject({ code: 'NO_REPORT' });
  expect(await draw(lead, [id, world.townYears.黄土镇])).toMatchObject({ code: 'NOT_FOUND' });
  expect(await draw(lead, [id], { sample: -1 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await draw(await world.as('assessor1'), [id])).toMatchObject({ code: 'FORBIDDEN' });
  // 20 of the rest, so that whatever the seed some are left out and some have words in the report
  expect(await draw(lead, [id], { sample: 20 })).toEqual(at(0));
  const check = await see(lead);
  expect(check?.items.map(({ indicator }) => indicator.id)).toContain('L2');
  expect(check?.items.length).toBeGreaterThanOrEqual(21);
  expect(check?.items.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(check?.items.flatMap(({ quotes }) => quotes).join('')).not.toBe('');
  // a second draw leaves the form as it is
  expect(await draw(lead, [id], { sample: 0 })).toEqual(at(0));
  expect(await see(lead)).toEqual(check);
  const event = await server.database.read.findOneByOrFail(EventEntity, { action: 'field-check-drawn' });
  expect(event.after).not.toMatch(/outside-tolerance|thin-evidence|sample"?\]/u);
});

test('filled in on the spot, item by item; a lost answer asked again is the same, a stale write changes nothing', async () => {
  const [one, two] = [await world.as('assessor1'), await world.as('assessor2')];
  const check = await see(one);
  const first = check?.items[0];
  expect(await save(one, 'item', { id: first?.id })).toEqual(at(2));
  expect(await save(one, 'item', { id: first?.id })).toEqual(at(2));
  expect(await save(two, 'item', { id: first?.id, input: { found: 'FOUND', note: '都在', level: 4 } })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  expect(await save(one, 'item', { id: first?.id, version: 2, input: { note: '', level: 5 } })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(makeJpeg())]), '现场.jpg');
  const sent = await one.fetch(`/files/proofs?purpose=field-check&of=${first?.id ?? ''}`, {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  expect(sent.status).toBe(201);
  expect((await see(two))?.items[0]).toMatchObject({
    found: 'PARTLY',
    note: '只有一半',
    level: 2,
    version: 2,
    proofs: [{ fileName: '现场.jpg' }],
  });
});

test('the town signs or objects; handed in, it is a sheet of its own that abstains from what nobody looked at', async () => {
  const one = await world.as('assessor1');
  const check = await see(one);
  expect((await save(one, 'submit', { id: check?.id })).message?.zh).toMatch(/^还没有填完/u);
  for (const { id: item, version } of check?.items.slice(1) ?? [])
    await save(one, 'item', { id: item, version, input: { found: 'FOUND', note: '', level: 3 } });
  expect((await save(one, 'submit', { id: check?.id })).message?.zh).toBe('请填写核查日期');
  expect(
    await save(one, 'head', {
      id: check?.id,
      input: { visitedOn: '2026-02-30', visitors: '', signedName: '', signedRole: '', objection: '' },
    }),
  ).toMatchObject({ code: 'INVALID_INPUT' });
  await save(one, 'head', {
    id: check?.id,
    input: { visitedOn: '2026-03-14', visitors: '两人', signedName: '', signedRole: '', objection: '' },
  });
  expect((await save(one, 'submit', { id: check?.id, version: 2 })).message?.zh).toMatch(/^请由被查单位签名/u);
  expect(await save(one, 'head', { id: check?.id })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(one, 'head', { id: check?.id, version: 2 })).toEqual(at(3));
  expect((await see(one))?.signedAt).not.toBeNull();
  expect(await save(one, 'submit', { id: check?.id, version: 3 })).toEqual(at(4));

  const sheet = await server.database.read.findOneByOrFail(SheetEntity, { townYearId: id, source: 'field-check' });
  const rows = await server.database.read.findBy(SheetEntryEntity, { sheetId: sheet.id });
  const looked = new Set(check?.items.map(({ indicator }) => indicator.id));
  expect(
    rows
      .filter(({ state }) => state === 'level')
      .map(({ indicator }) => indicator)
      .sort(),
  ).toEqual([...looked].sort());
  expect(rows.filter(({ indicator }) => !looked.has(indicator)).every(({ state }) => state === 'cannot-judge')).toBe(
    true,
  );
  // the assessor's own desk sheet is another one, and stays as it was
  const { mySheet } = await one.ask<{ mySheet: { submittedAt: string; entries: { level: number }[] } }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { submittedAt entries { level } } }',
    { id },
  );
  expect(new Set(mySheet.entries.map(({ level }) => level))).toEqual(new Set([2, 4]));
});

test('what is handed in is closed until the lead gives it back with a reason; then its sheet does not count', async () => {
  const [one, lead] = [await world.as('assessor1'), await world.as('lead')];
  const check = await see(one);
  expect(await save(one, 'item', { id: check?.items[0]?.id, version: 2 })).toMatchObject({ code: 'SHEET_SUBMITTED' });
  expect(await save(one, 'reopen', { id: check?.id, version: 4 })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await save(lead, 'reopen', { id: check?.id, version: 4, reason: '' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await save(lead, 'reopen', { id: check?.id, version: 4 })).toEqual(at(5));
  const where = { townYearId: id, source: 'field-check' } as const;
  expect((await server.database.read.findOneByOrFail(SheetEntity, where)).submittedAt).toBeNull();
  expect(await save(lead, 'submit', { id: check?.id, version: 5 })).toEqual(at(6));
  expect((await server.database.read.findOneByOrFail(SheetEntity, where)).accountId).toBe('lead');
});

test('it enters the county’s result as a source of its own, and from moderation on says why each indicator was picked', async () => {
  const lead = await world.as('lead');
  await moveTo(lead, world.roundId, 'field-check', 'moderation');
  const check = await see(lead);
  expect(check?.items.find(({ indicator }) => indicator.id === 'L2')?.reasons).toContain('OUTSIDE_TOLERANCE');
  expect(await draw(lead, [id])).toMatchObject({ code: 'WRONG_PHASE' });
  const prepare = async () =>
    (
      await lead.ask<{ prepareResults: { result?: { id: string }; message?: { zh: string } } }>(
        'mutation ($round: ID!, $without: [ID!]!) { prepareResults(roundId: $round, reason: "", without: $without) { __typename ... on ResultsChanged { result { id } } ... on Refusal { message { zh } } } }',
        { round: world.roundId, without: [world.townYears.白水乡, world.townYears.红岩街道] },
      )
    ).prepareResults;
  // what nobody looked at on the spot is not open for that
  expect((await prepare()).message?.zh).toBe('还要合议：青石镇（L2）');
  await server.database.write((manager) =>
    manager.insert(ModerationDecisionEntity, {
      id: 'decided',
      townYearId: id,
      indicator: 'L2',
      state: 'level',
      level: 2,
      basis: null,
      reason: '以实地所见为准',
      origin: 'moderation',
      version: 1,
      decidedById: 'lead',
      updatedAt: new Date(),
    }),
  );
  const { result } = await prepare();
  const { sealed } = await server.database.read.findOneByOrFail(ResultVersionEntity, { id: result?.id ?? '' });
  const { input } = JSON.parse(sealed) as { input: { sheets: { source: string }[] } };
  expect(input.sheets.map(({ source }) => source).sort()).toEqual(['desk-review', 'desk-review', 'field-check']);
});

describe.each<LoginName>(['qingshi', 'baishui', 'huangtu', 'lead2', 'assessor9', 'admin'])('%s', (who) => {
  test('gets for 青石镇’s form what ids that do not exist get', async () => {
    const client = await world.as(who);
    const check = await server.database.read.findOneByOrFail(FieldCheckEntity, { townYearId: id });
    const item = (await see(await world.as('lead')))?.items[0];
    if (who !== 'qingshi') expect(await client.post(SEE, { id })).toEqual(await client.post(SEE, { id: NOWHERE }));
    else expect(await see(client)).toBeNull();
    for (const operation of ['head', 'submit', 'reopen'] as const)
      expect(await client.post(OPERATIONS[operation], { id: check.id })).toEqual(
        await client.post(OPERATIONS[operation], { id: NOWHERE }),
      );
    expect(await client.post(OPERATIONS.item, { id: item?.id })).toEqual(
      await client.post(OPERATIONS.item, { id: NOWHERE }),
    );
    expect(await client.post(OPERATIONS.draw, { round: world.roundId, towns: [id] })).toEqual(
      await client.post(OPERATIONS.draw, { round: NOWHERE, towns: [id] }),
    );
    expect(
      (
        await client.fetch(`/files/proofs?purpose=field-check&of=${item?.id ?? ''}`, {
          method: 'POST',
          headers: { 'x-fazhi-request': '1' },
        })
      ).status,
    ).toBe(404);
  });
});

test('the list of towns asks the same of the database for 1 town and for 30', async () => {
  const counts: number[] = [];
  for (const size of [1, 30]) {
    const { lead, roundId, townYearIds } = await createCountyOfTowns(server, size);
    await server.database.write(async (manager) => {
      for (const townYearId of townYearIds)
        await manager.insert(FieldCheckEntity, {
          id: townYearId,
          townYearId,
          seed: 1,
          sample: 1,
          drawnAt: new Date(),
          visitedOn: '',
          visitors: '',
          signedName: '',
          signedRole: '',
          signedAt: null,
          objection: '',
          submittedAt: null,
          submittedById: null,
          version: 1,
        });
    });
    const list = `query ($id: ID!) { round(id: $id) { towns { town { name } fieldCheck { ${CHECK} } } } }`;
    counts.push(await countQueries(server.database, () => lead.ask(list, { id: roundId })));
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(10);
});
