import { afterAll, beforeAll, expect, test } from 'vitest';
import { countQueries } from '../testing/count-queries.js';
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
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

interface Phrase {
  readonly id: string;
  readonly indicator: string | null;
  readonly text: string;
  readonly isShared: boolean;
  readonly isRemoved: boolean;
  readonly version: number;
}
interface Saved {
  readonly __typename: string;
  readonly phrase?: Phrase;
  readonly code?: string;
}
const FIELDS = 'id indicator text isShared isRemoved version';
const SAVED = `{ __typename ... on CommentPhraseSaved { phrase { ${FIELDS} } } ... on Refusal { code } }`;
const LIST = `{ commentPhrases { ${FIELDS} } }`;
const ADD = `mutation ($indicator: ID, $text: String!, $shared: Boolean = false) {
  saved: addCommentPhrase(input: { indicator: $indicator, text: $text, isShared: $shared }) ${SAVED} }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $text: String!, $removed: Boolean = false) {
  saved: changeCommentPhrase(input: { id: $id, expectedVersion: $version, text: $text, isRemoved: $removed }) ${SAVED} }`;
const save = async (client: TestClient, query: string, variables: Record<string, unknown>) =>
  (await client.ask<{ saved: Saved }>(query, variables)).saved;
const textsOf = async (who: LoginName) =>
  (await (await world.as(who)).ask<{ commentPhrases: Phrase[] }>(LIST)).commentPhrases.map(({ text }) => text);

test('the county’s phrases are written by the lead and read by its assessors; one’s own are nobody else’s', async () => {
  const [lead, one] = [await world.as('lead'), await world.as('assessor1')];
  const shared = (await save(lead, ADD, { text: ' 请补充办结率。 ', indicator: 'R3', shared: true })).phrase;
  expect(shared).toMatchObject({ text: '请补充办结率。', indicator: 'R3', isShared: true, version: 1 });
  const own = (await save(one, ADD, { text: '写得具体。' })).phrase;
  expect(own).toMatchObject({ indicator: null, isShared: false });
  expect(await textsOf('assessor1')).toEqual(['请补充办结率。', '写得具体。']);
  expect(await textsOf('assessor2')).toEqual(['请补充办结率。']);
  expect(await textsOf('lead')).toEqual(['请补充办结率。']);
  expect(await textsOf('assessor9')).toEqual([]);

  expect(await save(one, ADD, { text: '全县的', shared: true })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await save(one, CHANGE, { id: shared?.id, version: 1, text: '改' })).toMatchObject({ code: 'FORBIDDEN' });
  for (const who of ['lead', 'assessor2', 'assessor9'] as const)
    expect(await save(await world.as(who), CHANGE, { id: own?.id, version: 1, text: '改' })).toMatchObject({
      code: 'NOT_FOUND',
    });
});

test('a phrase is written anew, taken away and had back; a stale change changes nothing', async () => {
  const lead = await world.as('lead');
  const { id } = (await save(lead, ADD, { text: '甲', shared: true })).phrase ?? { id: '' };
  expect((await save(lead, CHANGE, { id, version: 1, text: '乙' })).phrase).toMatchObject({ text: '乙', version: 2 });
  expect(await save(lead, CHANGE, { id, version: 1, text: '丙' })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await save(lead, CHANGE, { id, version: 2, text: '乙', removed: true });
  expect(await textsOf('assessor2')).not.toContain('乙');
  await save(lead, CHANGE, { id, version: 3, text: '乙' });
  expect(await textsOf('assessor2')).toContain('乙');
  for (const text of ['', '  ', '长'.repeat(501)])
    expect(await save(lead, ADD, { text })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(lead, ADD, { text: '甲', indicator: 'drop table' })).toMatchObject({ code: 'INVALID_INPUT' });
});

test('the list is one query, however long', async () => {
  const client = await world.as('assessor2');
  const ask = () => client.ask(LIST);
  const few = await countQueries(server.database, ask);
  for (const text of ['一', '二', '三']) await save(client, ADD, { text });
  expect(await countQueries(server.database, ask)).toBe(few);
});

test.each<LoginName>(['qingshi', 'admin'])('%s has no phrases and writes none', async (who) => {
  const client = await world.as(who);
  expect(await textsOf(who)).toEqual([]);
  expect(await save(client, ADD, { text: '甲' })).toMatchObject({ code: 'FORBIDDEN' });
});
