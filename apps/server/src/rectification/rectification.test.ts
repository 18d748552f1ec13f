import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { countQueries } from '../testing/count-queries.js';
import { createCountyOfTowns } from '../testing/county-of-towns.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { makeJpeg, segmentOf } from '../testing/make-images.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { proposeItems } from './propose-items.js';
import { RectificationItemEntity } from './rectification-item.entity.js';

let server: TestServer;
let world: TwoCounties;
let id: string;

const DAY = 86_400_000;
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const ITEM =
  'id origin indicator text quote deadline isOverdue state answer submittedAt decidedAt reason version proofs { id kind fileName fileSize hasThumbnail isShared } steps { state reason }';
const SEE = `query ($id: ID!) { townYear(id: $id) { rectification { ${ITEM} } carriedRectification { ${ITEM} } rectificationProposals { key origin indicator text quote isTaken } } }`;
const SAVED = '{ __typename ... on Refusal { code message { zh en } } }';
const OPERATIONS = {
  add: `mutation ($id: ID!, $items: [RectificationItemInput!] = [{ origin: HAND, text: "补建台账" }], $deadline: DeadlineInput = { day: "2099-05-29" }) { saved: addRectification(townYearId: $id, items: $items, deadline: $deadline) ${SAVED} }`,
  edit: `mutation ($id: ID!, $version: Int = 1, $text: String = "改过的要求", $deadline: DeadlineInput = { day: "2099-06-30" }) { saved: editRectification(id: $id, expectedVersion: $version, text: $text, deadline: $deadline) ${SAVED} }`,
  withdraw: `mutation ($id: ID!, $version: Int = 1, $reason: String = "写错了") { saved: withdrawRectification(id: $id, expectedVersion: $version, reason: $reason) ${SAVED} }`,
  submit: `mutation ($id: ID!, $version: Int = 1, $answer: String = "已经补建") { saved: submitRectification(id: $id, expectedVersion: $version, answer: $answer) ${SAVED} }`,
  decide: `mutation ($id: ID!, $version: Int = 1, $decision: RectificationDecision = STRIKE_OFF, $reason: String = "") { saved: decideRectification(id: $id, expectedVersion: $version, decision: $decision, reason: $reason) ${SAVED} }`,
} as const;

interface Item {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly text: string;
  readonly isOverdue: boolean;
  readonly proofs: readonly { readonly id: string; readonly isShared: boolean }[];
  readonly [field: string]: unknown;
}
interface Seen {
  readonly rectification: readonly Item[];
  readonly carriedRectification: readonly Item[];
  readonly rectificationProposals: readonly {
    readonly key: string;
    readonly origin: string;
    readonly text: string;
    readonly quote: string;
    readonly isTaken: boolean;
  }[];
}
const see = async (client: TestClient, townYearId = id) =>
  (await client.ask<{ townYear: Seen }>(SEE, { id: townYearId })).townYear;
const save = async (client: TestClient, operation: keyof typeof OPERATIONS, variables: Record<string, unknown>) =>
  (
    await client.ask<{ saved: { __typename: string; code?: string; message?: { zh: string } } }>(
      OPERATIONS[operation],
      variables,
    )
  ).saved;
const DONE = { __typename: 'RectificationSaved' };

async function upload(client: TestClient, of: string, content: Buffer | string, name = '整改后.jpg') {
  const form = new FormData();
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const response = await client.fetch(`/files/proofs?purpose=rectification&of=${of}`, {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  return { status: response.status, ...((await response.json()) as { proofId?: string; code?: string }) };
}

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  id = world.townYears.青石镇;
  await (await world.as('lead')).upload(world.roundId, '青石.txt', reportText('青石镇'));
  await (await world.as('lead')).upload(world.roundId, '白水.txt', reportText('白水乡'));
  await server.queue.idle();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('nothing is made before the result stands; afterwards the result and the report propose, and the lead picks', async () => {
  const lead = await world.as('lead');
  expect(await save(lead, 'add', { id })).toMatchObject({ code: 'NOT_SUBMITTED' });
  expect((await see(lead)).rectificationProposals).toEqual([]);
  await fillInSheet(await world.as('assessor1'), id, 3, (indicator) => (indicator === 'L1' ? { level: 1 } : {}));
  await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });

  const { rectificationProposals } = await see(lead);
  const own = rectificationProposals.find(({ origin }) => origin === 'PROBLEM');
  expect(own).toMatchObject({ quote: expect.stringContaining('执法力量不足') as unknown, isTaken: false });
  expect(rectificationProposals.map(({ key }) => key)).toContain('level:L1');
  const items = rectificationProposals
    .filter(({ key }) => key === own?.key || key === 'level:L1')
    .map(({ key, origin, text, quote }) => ({ proposal: key, origin, text, quote }));
  expect(await save(lead, 'add', { id, items })).toEqual(DONE);
  // asked again, nothing stands twice
  expect(await save(lead, 'add', { id, items })).toEqual(DONE);
  expect(await save(lead, 'add', { id })).toEqual(DONE);
  const after = await see(lead);
  expect(after.rectification).toHaveLength(3);
  expect(after.rectificationProposals.filter(({ isTaken }) => isTaken)).toHaveLength(2);
  for (const wrong of [
    { items: [{ origin: 'HAND', text: ' ' }] },
    { items: [{ origin: 'HAND', text: '一', indicator: 'Z9' }] },
    { items: [{ origin: 'PROBLEM', text: '一', quote: '报告里没有的话' }] },
    { items: [] },
    { deadline: { day: '2026-02-30' } },
    { deadline: {} },
    { deadline: { workingDays: 0 } },
  ])
    expect(await save(lead, 'add', { id, ...wrong })).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a deadline in working days needs the year’s calendar', async () => {
  const lead = await world.as('lead');
  const refused = await save(lead, 'add', { id, deadline: { workingDays: 20 } });
  expect(refused.message?.zh).toMatch(/年的工作日历还没有录入/u);
  const year = new Date().getFullYear();
  for (const one of [year, year + 1])
    await lead.ask(
      'mutation ($year: Int!) { setWorkCalendar(input: { year: $year, holidays: [], workdays: [], expectedVersion: 0 }) { __typename } }',
      { year: one },
    );
  expect(
    await save(lead, 'add', { id, items: [{ origin: 'HAND', text: '二十个工作日' }], deadline: { workingDays: 20 } }),
  ).toEqual(DONE);
  const made = (await see(lead)).rectification.find(({ text }) => text === '二十个工作日');
  const days = (Date.parse(String(made?.['deadline'])) - Date.now()) / DAY;
  expect(days).toBeGreaterThan(26);
  expect(days).toBeLessThan(29);
  expect(await save(lead, 'withdraw', { id: made?.id, reason: '' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(lead, 'withdraw', { id: made?.id })).toEqual(DONE);
  expect((await see(lead)).rectification.map(({ text }) => text)).not.toContain('二十个工作日');
});

test('proof, handed in, sent back, handed in again, struck off, reopened; every change names the version it saw', async () => {
  const [town, lead] = [await world.as('qingshi'), await world.as('lead')];
  const item = (await see(town)).rectification.find(({ text }) => text === '补建台账');
  const of = item?.id ?? '';
  expect(await save(lead, 'edit', { id: of })).toEqual(DONE);
  expect(await save(town, 'submit', { id: of })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(town, 'submit', { id: of, version: 2, answer: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });

  const photo = makeJpeg({ segments: [segmentOf(0xe1, 'Exif\0\0GPS 30.6586N')] });
  const added = await upload(town, of, photo);
  expect(added.status).toBe(201);
  expect((await upload(town, of, photo)).proofId).toBe(added.proofId);
  expect(await upload(town, of, '<svg/>', '图.svg')).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  const file = Buffer.from(await (await town.fetch(`/files/proofs/${added.proofId ?? ''}/image`)).arrayBuffer());
  expect(file.toString('latin1')).not.toContain('GPS');
  const wrong = await upload(town, of, '记错了的一页', '错.txt');
  // until it is handed in it is the town's alone
  expect((await see(lead)).rectification.find((one) => one.id === of)?.proofs).toEqual([]);
  expect((await lead.fetch(`/files/proofs/${added.proofId ?? ''}`)).status).toBe(404);
  const REMOVE = `mutation ($id: ID!) { saved: removeProof(id: $id) ${SAVED} }`;
  expect(await town.ask(REMOVE, { id: wrong.proofId })).toEqual({ saved: { __typename: 'ProofSaved' } });

  expect(await save(lead, 'decide', { id: of, version: 2 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(town, 'submit', { id: of, version: 2 })).toEqual(DONE);
  expect((await see(lead)).rectification.find((one) => one.id === of)).toMatchObject({
    state: 'SUBMITTED',
    answer: '已经补建',
    proofs: [{ fileName: '整改后.jpg', kind: 'PHOTO', isShared: true }],
  });
  expect((await lead.fetch(`/files/proofs/${added.proofId ?? ''}`)).status).toBe(200);
  expect(await town.ask(REMOVE, { id: added.proofId })).toMatchObject({ saved: { __typename: 'Refusal' } });
  expect(await upload(town, of, '再加一页', '加.txt')).toMatchObject({ status: 409 });

  expect(await save(lead, 'decide', { id: of, version: 3, decision: 'SEND_BACK' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await save(lead, 'decide', { id: of, version: 3, decision: 'SEND_BACK', reason: '缺照片' })).toEqual(DONE);
  expect(await save(lead, 'decide', { id: of, version: 3 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect((await see(town)).rectification.find((one) => one.id === of)).toMatchObject({
    state: 'SENT_BACK',
    reason: '缺照片',
  });
  expect(await save(town, 'submit', { id: of, version: 4, answer: '照片已补' })).toEqual(DONE);
  expect(await save(lead, 'decide', { id: of, version: 5 })).toEqual(DONE);
  expect(await save(town, 'submit', { id: of, version: 6 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(lead, 'decide', { id: of, version: 6, decision: 'REOPEN', reason: '又反弹了' })).toEqual(DONE);
  const last = (await see(town)).rectification.find((one) => one.id === of);
  expect((last?.['steps'] as { state: string }[]).map(({ state }) => state)).toEqual([
    'OPEN',
    'SUBMITTED',
    'SENT_BACK',
    'SUBMITTED',
    'STRUCK_OFF',
    'REOPENED',
  ]);
  const events = await server.database.read.findBy(EventEntity, { subjectId: of });
  expect(events.map(({ action }) => action)).toContain('rectification-reopened');
});

test('a file of the town’s archive is taken as proof and stays there; another town’s is not found', async () => {
  const town = await world.as('qingshi');
  const of = (await see(town)).rectification.find(({ state }) => state === 'OPEN')?.id;
  const form = new FormData();
  for (const [name, value] of Object.entries({ year: '2025', note: '档案', happenedOn: '2025-03-14' }))
    form.set(name, value);
  form.set('file', new Blob(['档案里的一页']), '档案.txt');
  const kept = await town.fetch('/files/archive', {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  const { itemId } = (await kept.json()) as { itemId: string };
  const TAKE = `mutation ($of: ID!, $item: ID!) { saved: proofFromArchive(purpose: RECTIFICATION, of: $of, archiveItem: $item) ${SAVED} }`;
  expect(await town.ask(TAKE, { of, item: itemId })).toEqual({ saved: { __typename: 'ProofSaved' } });
  const other = await world.as('baishui');
  expect(await other.post(TAKE, { of, item: itemId })).toEqual(await other.post(TAKE, { of: NOWHERE, item: NOWHERE }));
});

test('overdue is told by the county’s day, and no longer once it is struck off', async () => {
  const [town, lead] = [await world.as('qingshi'), await world.as('lead')];
  const dayOf = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
  const [today, yesterday] = [dayOf(Date.now()), dayOf(Date.now() - DAY)];
  expect(await save(lead, 'add', { id, deadline: { day: yesterday } })).toMatchObject({ code: 'INVALID_INPUT' });
  await save(lead, 'add', { id, items: [{ origin: 'HAND', text: '今天到期' }], deadline: { day: today } });
  const find = async () => (await see(town)).rectification.find(({ text }) => text === '今天到期');
  expect(await find()).toMatchObject({ isOverdue: false });
  await server.database.write((manager) =>
    manager.update(RectificationItemEntity, { text: '今天到期' }, { deadline: yesterday }),
  );
  const late = await find();
  expect(late).toMatchObject({ isOverdue: true });
  await save(town, 'submit', { id: late?.id, version: 1 });
  await save(lead, 'decide', { id: late?.id, version: 2 });
  expect(await find()).toMatchObject({ isOverdue: false, state: 'STRUCK_OFF' });
});

test('next year’s round shows what last year’s asked for, to the town and to those who assess it', async () => {
  const lead = await world.as('lead');
  const { openRound } = await lead.ask<{ openRound: { round: { towns: { id: string; town: { name: string } }[] } } }>(
    'mutation { openRound(year: 2026) { ... on RoundOpened { round { towns { id town { name } } } } } }',
  );
  const next = openRound.round.towns.find(({ town }) => town.name === '青石镇')?.id ?? '';
  const before = (await see(lead)).rectification.map(({ text, state }) => [text, state]);
  for (const who of ['qingshi', 'assessor1', 'lead'] as const) {
    const seen = await see(await world.as(who), next);
    expect(seen.rectification).toEqual([]);
    expect(seen.carriedRectification.map(({ text, state }) => [text, state])).toEqual(before);
  }
  const other = openRound.round.towns.find(({ town }) => town.name === '白水乡')?.id ?? '';
  expect((await see(await world.as('baishui'), other)).carriedRectification).toEqual([]);
});

describe.each<LoginName>(['baishui', 'huangtu', 'lead2', 'assessor9', 'admin'])('%s', (who) => {
  test('gets for 青石镇’s items, files and steps what ids that do not exist get', async () => {
    const client = await world.as(who);
    const item = await server.database.read.findOneByOrFail(RectificationItemEntity, { text: '改过的要求' });
    const proof = (await see(await world.as('lead'))).rectification.find((one) => one.id === item.id)?.proofs[0]?.id;
    expect(await client.post(SEE, { id })).toEqual(await client.post(SEE, { id: NOWHERE }));
    expect(await client.post(OPERATIONS.add, { id })).toEqual(await client.post(OPERATIONS.add, { id: NOWHERE }));
    for (const operation of ['edit', 'withdraw', 'submit', 'decide'] as const)
      expect(await client.post(OPERATIONS[operation], { id: item.id })).toEqual(
        await client.post(OPERATIONS[operation], { id: NOWHERE }),
      );
    expect(await upload(client, item.id, 'x')).toEqual(await upload(client, NOWHERE, 'x'));
    for (const end of ['', '/image', '/thumbnail'])
      expect((await client.fetch(`/files/proofs/${proof ?? ''}${end}`)).status).toBe(404);
  });
});

test('a town reads no name of the county’s people, and an assessor changes nothing', async () => {
  expect(JSON.stringify(await see(await world.as('qingshi')))).not.toMatch(/姓名-/u);
  const assessor = await world.as('assessor1');
  expect(await save(assessor, 'add', { id })).toMatchObject({ code: 'FORBIDDEN' });
  expect((await see(assessor)).rectificationProposals).toEqual([]);
  expect((await see(assessor)).rectification.length).toBeGreaterThan(0);
});

test('with phases, items are made in the phase for it, and what is late is finished after it', async () => {
  const lead = await world.as('lead2');
  const town = world.townYears.黄土镇;
  await lead.ask(SET_PHASE_DATES, { round: world.otherRoundId, dates: yearOfPhases(2027), reason: '' });
  await moveTo(lead, world.otherRoundId, 'preparation', 'publication');
  expect(await save(lead, 'add', { id: town })).toMatchObject({ code: 'WRONG_PHASE' });
  await moveTo(lead, world.otherRoundId, 'publication', 'rectification');
  expect(await save(lead, 'add', { id: town })).toEqual(DONE);
  await moveTo(lead, world.otherRoundId, 'rectification', 'closed');
  expect(await save(lead, 'add', { id: town })).toMatchObject({ code: 'WRONG_PHASE' });
  const item = (await see(await world.as('huangtu'), town)).rectification[0];
  expect(await save(await world.as('huangtu'), 'submit', { id: item?.id })).toEqual(DONE);
  expect(await save(lead, 'decide', { id: item?.id, version: 2 })).toEqual(DONE);
});

test('the list of towns asks the same of the database for 1 town and for 30', async () => {
  const LIST = `query ($id: ID!) { round(id: $id) { towns { town { name } rectification { ${ITEM} } carriedRectification { state } } } }`;
  const counts: number[] = [];
  for (const size of [1, 30]) {
    const { lead, roundId, townYearIds } = await createCountyOfTowns(server, size);
    await server.database.write(async (manager) => {
      for (const townYearId of townYearIds)
        await manager.insert(RectificationItemEntity, {
          id: `item-${townYearId}`.slice(0, 36),
          townYearId,
          origin: 'hand',
          proposal: null,
          indicator: null,
          text: '一项',
          quote: '',
          deadline: '2026-05-29',
          state: 'open',
          answer: '',
          submittedAt: null,
          decidedAt: null,
          reason: null,
          createdAt: new Date(),
          version: 1,
        });
    });
    counts.push(await countQueries(server.database, () => lead.ask(LIST, { id: roundId })));
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(16);
});

test('proposals: the report’s own problems, low levels, what it lacks; the same words once', () => {
  const text = '一、人手不足。二、人手不足。';
  const problems = [
    { start: 2, end: 6 },
    { start: 9, end: 13 },
  ];
  const completeness = (['missing', 'partial', 'present', 'unknown'] as const).map((state, place) => ({
    item: `C${String(place)}`,
    state,
    quotes: [],
    reason: { zh: '没有找到', en: 'not found' },
  }));
  const items = proposeItems(
    { text, problems, completeness },
    [
      { id: 'L1', name: '学法', level: 1, needs: '有举措' },
      { id: 'L2', name: '述法', level: 2, needs: '有数据' },
      { id: 'L3', name: '党委', level: null, needs: null },
    ],
    new Map([['C0', '第一责任人履职']]),
    [{ indicator: 'L2', note: '没有台账' }],
    (words) => words,
  );
  expect(items.map(({ key }) => key)).toEqual([
    'problem:人手不足',
    'level:L1',
    'completeness:C0',
    'completeness:C1',
    'field-check:L2',
  ]);
  expect(items[2]?.text).toContain('第一责任人履职');
  expect(proposeItems(null, [], new Map(), [], (words) => words)).toEqual([]);
});
