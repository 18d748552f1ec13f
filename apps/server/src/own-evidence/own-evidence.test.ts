import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;
beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  for (const [who, town] of [
    ['qingshi', '青石镇'],
    ['baishui', '白水乡'],
    ['hongyan', '红岩街道'],
  ] as const)
    await file(who, reportText(town, 2025, '旧版才有的一句。'));
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

interface Mark {
  readonly id: string;
  readonly indicator: string;
  readonly quote: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly reportVersion: number;
  readonly isForTown: boolean;
  readonly isRemoved: boolean;
  readonly version: number;
}
interface Saved {
  readonly __typename: string;
  readonly evidence?: Mark;
  readonly code?: string;
}

const FIELDS = 'id indicator quote start end reportVersion isForTown isRemoved version';
const SAVED = `{ __typename ... on OwnEvidenceSaved { evidence { ${FIELDS} } } ... on Refusal { code } }`;
const SEE = `query ($id: ID!) { mySheet(townYearId: $id) { ownEvidence { ${FIELDS} } }
  townYear(id: $id) { report { id reading { text } } } }`;
const MARK = `mutation ($id: ID!, $report: ID!, $indicator: ID = "L1", $quote: String!, $start: Int!, $forTown: Boolean = false) {
  saved: markEvidence(input: { townYearId: $id, reportId: $report, indicator: $indicator, quote: $quote, quoteStart: $start, isForTown: $forTown }) ${SAVED} }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $forTown: Boolean = false, $removed: Boolean = false) {
  saved: changeOwnEvidence(input: { id: $id, expectedVersion: $version, isForTown: $forTown, isRemoved: $removed }) ${SAVED} }`;

async function file(who: LoginName, text: string): Promise<string> {
  const { body } = await (await world.as(who)).upload(world.roundId, '报告.txt', text);
  await server.queue.idle();
  return body.reportId ?? '';
}
const see = (client: TestClient, id: string) =>
  client.ask<{
    readonly mySheet: { readonly ownEvidence: readonly Mark[] } | null;
    readonly townYear: { readonly report: { readonly id: string; readonly reading: { readonly text: string } } };
  }>(SEE, { id });
const marksOf = async (client: TestClient, id: string) => (await see(client, id)).mySheet?.ownEvidence ?? null;
const save = async (client: TestClient, query: string, variables: Record<string, unknown>) =>
  (await client.ask<{ saved: Saved }>(query, variables)).saved;
async function mark(client: TestClient, id: string, quote: string, more: Record<string, unknown> = {}): Promise<Saved> {
  const { report } = (await see(client, id)).townYear;
  return save(client, MARK, {
    id,
    report: report.id,
    quote,
    start: report.reading.text.indexOf(quote),
    ...more,
  });
}

test('a marked place is kept for its assessor alone, taken away, had back, and chosen for the town; no entry moves', async () => {
  const id = world.townYears.青石镇;
  const [one, two] = [await world.as('assessor1'), await world.as('assessor2')];
  const marked = (await mark(one, id, '聘请法律顾问1名')).evidence;
  expect(marked).toMatchObject({ indicator: 'L1', reportVersion: 1, isForTown: false, isRemoved: false, version: 1 });
  expect((await mark(one, id, '聘请法律顾问1名')).evidence).toEqual(marked);
  expect(await marksOf(one, id)).toEqual([marked]);
  expect(await marksOf(two, id)).toEqual([]);
  expect(await marksOf(await world.as('lead'), id)).toEqual([]);

  const markId = marked?.id;
  const away = await save(one, CHANGE, { id: markId, version: 1, removed: true });
  expect(away.evidence).toMatchObject({ isRemoved: true, version: 2 });
  expect(await marksOf(one, id)).toEqual([]);
  expect(await save(one, CHANGE, { id: markId, version: 1, forTown: true })).toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  // asked again, because the answer got lost
  expect((await save(one, CHANGE, { id: markId, version: 1, removed: true })).evidence?.version).toBe(2);
  await save(one, CHANGE, { id: markId, version: 2 });
  expect(await marksOf(one, id)).toEqual([{ ...marked, version: 3 }]);
  expect((await save(one, CHANGE, { id: markId, version: 3, forTown: true })).evidence).toMatchObject({
    isForTown: true,
    version: 4,
  });
  expect(await save(two, CHANGE, { id: markId, version: 4 })).toMatchObject({ code: 'NOT_FOUND' });
  const SHEET = 'query ($id: ID!) { mySheet(townYearId: $id) { entries { version } submittedAt } }';
  const { mySheet } = await one.ask<{ mySheet: { entries: { version: number }[] } }>(SHEET, { id });
  expect(mySheet.entries.every(({ version }) => version === 0)).toBe(true);
});

test('a new version of the report: marks are found again or said to be gone, and keep the version they were made in', async () => {
  const id = world.townYears.白水乡;
  const [lead, assessor] = [await world.as('lead'), await world.as('assessor1')];
  const before = (await see(assessor, id)).townYear.report;
  await mark(assessor, id, '聘请法律顾问1名');
  await mark(assessor, id, '旧版才有的一句', { indicator: 'L2' });
  const next = await file('baishui', `前面多了一段。\n${reportText('白水乡', 2025, '新版的一句。')}`);
  await lead.ask('mutation ($r: ID!, $t: ID!) { decideReport(reportId: $r, townYearId: $t) { __typename } }', {
    r: next,
    t: id,
  });
  const after = await see(assessor, id);
  const [stays, gone] = after.mySheet?.ownEvidence ?? [];
  expect(after.townYear.report.reading.text.slice(stays?.start ?? 0, stays?.end ?? 0)).toBe('聘请法律顾问1名');
  expect(stays?.start).not.toBe(before.reading.text.indexOf('聘请法律顾问1名'));
  expect(stays).toMatchObject({ reportVersion: 1 });
  expect(gone).toMatchObject({ quote: '旧版才有的一句', start: null, end: null, reportVersion: 1 });
  // selected in the old version while the new one came: its words are looked for, and refused where they are gone
  expect(
    await save(assessor, MARK, { id, report: before.id, quote: '旧版才有的一句', start: 3, indicator: 'D1' }),
  ).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const found = await save(assessor, MARK, {
    id,
    report: before.id,
    quote: '聘请法律顾问1名',
    start: 3,
    indicator: 'D1',
  });
  expect(found.evidence).toMatchObject({ reportVersion: 2 });
});

test('what is wrong is refused, and after handing in nothing changes', async () => {
  const id = world.townYears.红岩街道;
  const assessor = await world.as('assessor1');
  for (const [quote, more] of [
    ['聘请法律顾问1名', { indicator: 'Z9' }],
    ['  ', {}],
    ['长'.repeat(1001), {}],
  ] as const)
    expect(await mark(assessor, id, quote, { start: 0, ...more })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await mark(assessor, id, '聘请法律顾问1名', { start: 0 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const marked = (await mark(assessor, id, '聘请法律顾问1名')).evidence;
  await fillInSheet(assessor, id, 3);
  expect(await mark(assessor, id, '旧版才有的一句')).toMatchObject({ code: 'SHEET_SUBMITTED' });
  expect(await save(assessor, CHANGE, { id: marked?.id, version: 1, removed: true })).toMatchObject({
    code: 'SHEET_SUBMITTED',
  });
  expect(await marksOf(assessor, id)).toEqual([marked]);
});

test.each<LoginName>(['qingshi', 'lead2', 'assessor9', 'admin'])('%s marks nothing and sees nothing', async (who) => {
  const client = await world.as(who);
  const id = world.townYears.青石镇;
  const variables = { id, report: 'x', quote: '聘请法律顾问1名', start: 0 };
  const nowhere = { ...variables, id: '00000000-0000-4000-8000-000000000000' };
  expect(await client.post(MARK, variables)).toEqual(await client.post(MARK, nowhere));
  const SHEET = 'query ($id: ID!) { mySheet(townYearId: $id) { ownEvidence { id } } }';
  expect(await client.post(SHEET, { id })).toEqual({ data: { mySheet: null } });
});
