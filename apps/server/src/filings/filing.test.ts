import { afterAll, beforeAll, expect, test } from 'vitest';
import { entry, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { checkPublicLink } from './check-public-link.js';
import { filingStateOf } from './filing-state-of.js';

let server: TestServer;
let world: TwoCounties;
beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const FILING = `query ($id: ID!) { townYear(id: $id) { filing { state isLate deadline secrecyCheckedAt publicLink returnReason version }
  claims { indicator level note quote start end version } reportVersions { stoodAt report { id fileName version state filedBy } } report { id reading { text evidence { start end } } } } }`;
const SAVED = '{ __typename ... on Refusal { code message { zh en } } }';
const DESCRIBE = `mutation ($id: ID!, $version: Int = 0, $checked: Boolean = true, $link: String = "https://www.example.gov.cn/a.html") {
  saved: describeFiling(input: { townYearId: $id, expectedVersion: $version, isSecrecyChecked: $checked, publicLink: $link }) ${SAVED} }`;
const CLAIM = `mutation ($id: ID!, $version: Int = 0, $level: Int = 4, $quote: String = "", $start: Int = 0, $indicator: ID = "L1") {
  saved: setClaim(input: { townYearId: $id, indicator: $indicator, expectedVersion: $version, level: $level, note: "见第一部分", quote: $quote, quoteStart: $start }) ${SAVED} }`;
const REVIEW = `mutation ($id: ID!, $accepted: Boolean = false, $reason: String = "缺第三部分") { saved: reviewFiling(townYearId: $id, isAccepted: $accepted, reason: $reason) ${SAVED} }`;

interface Filing {
  readonly townYear: {
    readonly filing: { readonly state: string; readonly version: number; readonly [field: string]: unknown };
    readonly claims: readonly {
      readonly indicator: string;
      readonly quote: string;
      readonly start: number | null;
      readonly end: number | null;
      readonly [field: string]: unknown;
    }[];
    readonly reportVersions: readonly {
      readonly report: { readonly id: string; readonly version: number; readonly state: string };
    }[];
    readonly report: { readonly id: string; readonly reading: { readonly text: string } } | null;
  } | null;
}
const see = async (client: TestClient, id: string) => (await client.ask<Filing>(FILING, { id })).townYear;
const save = async (client: TestClient, query: string, variables: Record<string, unknown>) =>
  (await client.ask<{ saved: { __typename: string; code?: string } }>(query, variables)).saved;
async function file(who: LoginName, text: string): Promise<string> {
  const { body } = await (await world.as(who)).upload(world.roundId, '报告.txt', text);
  await server.queue.idle();
  return body.reportId ?? '';
}

test('the secrecy check, the public link and the lead’s word: missing, filed, returned, filed again, accepted', async () => {
  const id = world.townYears.青石镇;
  const [town, lead] = [await world.as('qingshi'), await world.as('lead')];
  expect((await see(town, id))?.filing).toMatchObject({ state: 'MISSING', isLate: false, deadline: null, version: 0 });
  expect(await save(lead, REVIEW, { id })).toMatchObject({ code: 'NO_REPORT' });
  await file('qingshi', reportText('青石镇'));
  expect(await save(town, DESCRIBE, { id })).toEqual({ __typename: 'FilingSaved' });
  expect(await save(town, DESCRIBE, { id })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(town, DESCRIBE, { id, version: 1, link: 'http://example.gov.cn' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect((await see(await world.as('assessor1'), id))?.filing).toMatchObject({
    state: 'FILED',
    publicLink: 'https://www.example.gov.cn/a.html',
    secrecyCheckedAt: expect.any(String) as unknown,
  });
  expect(await save(lead, REVIEW, { id, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  await save(lead, REVIEW, { id });
  expect((await see(town, id))?.filing).toMatchObject({ state: 'RETURNED', returnReason: '缺第三部分' });
  server.wait(1000);
  const second = await file('qingshi', reportText('青石镇', 2025, '补上了第三部分。'));
  await lead.ask('mutation ($r: ID!, $t: ID!) { decideReport(reportId: $r, townYearId: $t) { __typename } }', {
    r: second,
    t: id,
  });
  expect((await see(town, id))?.filing['state']).toBe('FILED');
  await save(lead, REVIEW, { id, accepted: true, reason: '' });
  expect((await see(town, id))?.filing['state']).toBe('ACCEPTED');
  expect((await see(town, id))?.reportVersions.map(({ report }) => [report.version, report.state])).toEqual([
    [2, 'FILED'],
    [1, 'SUPERSEDED'],
  ]);
});

test('a new version moves no score; quotations are found again or said to be gone, and evidence comes from the new reading', async () => {
  const id = world.townYears.白水乡;
  const [town, lead, assessor] = [await world.as('baishui'), await world.as('lead'), await world.as('assessor1')];
  await file('baishui', reportText('白水乡', 2025, '旧版才有的一句。'));
  const text = (await see(town, id))?.report?.reading.text ?? '';
  const stays = '聘请法律顾问1名';
  for (const [indicator, quote] of [
    ['L1', stays],
    ['L2', '旧版才有的一句'],
  ] as const)
    expect(await save(town, CLAIM, { id, indicator, quote, start: text.indexOf(quote) })).toEqual({
      __typename: 'FilingSaved',
    });
  expect(await save(town, CLAIM, { id, indicator: 'D1', quote: '报告里没有的话' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await save(town, CLAIM, { id, indicator: 'Z9' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(town, CLAIM, { id, indicator: 'D1', level: 5 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(town, CLAIM, { id, level: 1 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });

  await assessor.ask(SET_ENTRY, entry(id, 'L1', { level: 2, comment: '按第一版评的' }));
  const SHEET =
    'query ($id: ID!) { mySheet(townYearId: $id) { entries { indicator state level comment version updatedAt } total { points } } }';
  const sheet = await assessor.ask(SHEET, { id });
  const next = await file('baishui', `前面多了一段。\n${reportText('白水乡', 2025, '新版的一句。')}`);
  await lead.ask('mutation ($r: ID!, $t: ID!) { decideReport(reportId: $r, townYearId: $t) { __typename } }', {
    r: next,
    t: id,
  });
  expect(await assessor.ask(SHEET, { id })).toEqual(sheet);

  const after = await see(assessor, id);
  expect(after?.report?.id).toBe(next);
  const now = after?.report?.reading.text ?? '';
  const [first, second] = after?.claims ?? [];
  expect(now.slice(first?.start ?? 0, first?.end ?? 0)).toBe(stays);
  expect(second).toMatchObject({ indicator: 'L2', quote: '旧版才有的一句', start: null, end: null });
  expect(after?.reportVersions).toHaveLength(2);
});

test('the lead files for a town, and writes beside the report for it', async () => {
  const id = world.townYears.红岩街道;
  const lead = await world.as('lead');
  await file('lead', reportText('红岩街道'));
  expect(await save(lead, DESCRIBE, { id, link: '' })).toEqual({ __typename: 'FilingSaved' });
  expect((await see(await world.as('hongyan'), id))?.filing).toMatchObject({ state: 'FILED', publicLink: null });
  expect(JSON.stringify(await see(await world.as('hongyan'), id))).not.toContain('姓名-lead');
  for (const who of ['assessor1', 'admin'] as const)
    for (const query of [DESCRIBE, CLAIM])
      expect(await save(await world.as(who), query, { id })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await save(await world.as('hongyan'), REVIEW, { id })).toMatchObject({ code: 'FORBIDDEN' });
});

test.each<LoginName>(['qingshi', 'huangtu', 'lead2', 'assessor9', 'admin'])(
  '%s gets for 白水乡’s filing what an id that does not exist gets',
  async (who) => {
    const client = await world.as(who);
    const id = world.townYears.白水乡;
    for (const query of [FILING, DESCRIBE, CLAIM, REVIEW])
      expect(await client.post(query, { id })).toEqual(await client.post(query, { id: NOWHERE }));
  },
);

test.each([
  ['https://www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
  ['  ', null],
])('the link %j is taken', (text, link) => {
  expect(checkPublicLink(text)).toEqual({ link });
});
test.each([
  'http://a.cn',
  'javascript:alert(1)',
  'https://',
  'https://user:x@a.cn',
  'https://a.cn/ b',
  'https://localhost',
  `https://a.cn/${'x'.repeat(500)}`,
])('the link %j is refused', (text) => {
  expect(checkPublicLink(text)).toMatchObject({ __typename: 'Refusal' });
});

test('a word of the lead’s holds until a newer report stands', () => {
  const at = (n: number) => new Date(n);
  expect(filingStateOf(null, { returnedAt: null, acceptedAt: null })).toBe('missing');
  expect(filingStateOf(at(1), { returnedAt: at(2), acceptedAt: null })).toBe('returned');
  expect(filingStateOf(at(3), { returnedAt: at(2), acceptedAt: null })).toBe('filed');
  expect(filingStateOf(at(3), { returnedAt: at(2), acceptedAt: at(4) })).toBe('accepted');
  expect(filingStateOf(at(5), { returnedAt: at(2), acceptedAt: at(4) })).toBe('filed');
});
