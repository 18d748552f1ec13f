import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FrozenResult } from '../results/frozen-result.js';
import { ResultEntity } from '../results/result.entity.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

const JsZip = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
  readonly loadAsync: (
    bytes: ArrayBuffer,
  ) => Promise<{ readonly files: Record<string, { readonly async: (type: 'string') => Promise<string> }> }>;
};
const SAVED = '{ __typename ... on Practice { id state version } ... on Refusal { code } }';
const PROPOSE = `mutation ($id: ID!, $indicator: ID!, $quote: String!) { proposePractice(townYearId: $id, indicator: $indicator, quote: $quote) ${SAVED} }`;
const ANSWER = `mutation ($id: ID!, $v: Int!, $agrees: Boolean!) { answerPractice(id: $id, expectedVersion: $v, agrees: $agrees) ${SAVED} }`;
const WITHDRAW = `mutation ($id: ID!, $v: Int!) { withdrawPractice(id: $id, expectedVersion: $v) ${SAVED} }`;
const LIST = 'query ($id: ID!) { practices(townYearId: $id) { id indicator quote state version } }';
interface Saved {
  readonly id: string;
  readonly state?: string;
  readonly version: number;
  readonly code?: string;
}

let server: TestServer;
let world: TwoCounties;
let indicator: string;
let quote: string;

const ask = async (query: string, variables: Record<string, unknown>, who: LoginName = 'lead'): Promise<Saved> => {
  const [answer] = Object.values(await (await world.as(who)).ask<Record<string, Saved>>(query, variables));
  if (!answer) throw new Error('No answer');
  return answer;
};
const circular = async () => {
  const response = await (await world.as('lead')).fetch(`/exports/rounds/${world.roundId}/circular.docx`);
  const { files } = await JsZip.loadAsync(await response.arrayBuffer());
  return (await files['word/document.xml']?.async('string')) ?? '';
};
const propose = (words = quote, who: LoginName = 'lead') =>
  ask(PROPOSE, { id: world.townYears.青石镇, indicator, quote: words }, who);

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  await lead.upload(world.roundId, '青石镇.txt', reportText('青石镇'));
  await server.queue.idle();
  await fillInSheet(await world.as('assessor1'), world.townYears.青石镇, 4);
  await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', {
    id: world.townYears.青石镇,
  });
  const result = await server.database.read.findOneByOrFail(ResultEntity, { townYearId: world.townYears.青石镇 });
  const found = (JSON.parse(result.frozen) as FrozenResult).indicators.find(({ quotes }) => quotes.length > 0);
  indicator = found?.indicator ?? '';
  quote = found?.quotes[0] ?? '';
  expect(quote).not.toBe('');
}, 240_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('a town’s words come into the circular once it agrees, and leave it when it changes its mind', async () => {
  const asked = await propose();
  expect(asked).toMatchObject({ state: 'ASKED', version: 1 });
  expect(await circular()).not.toContain('经验做法');
  const agreed = await ask(ANSWER, { id: asked.id, v: 1, agrees: true }, 'qingshi');
  expect(agreed).toMatchObject({ state: 'AGREED', version: 2 });
  expect(await circular()).toContain(`青石镇：“${quote.replaceAll('&', '&amp;')}`);
  expect((await ask(ANSWER, { id: asked.id, v: 1, agrees: false }, 'qingshi')).code).toBe('CHANGED_MEANWHILE');
  expect((await ask(ANSWER, { id: asked.id, v: 2, agrees: false }, 'qingshi')).state).toBe('DECLINED');
  expect(await circular()).not.toContain('经验做法');
}, 240_000);

test('only words of the published result are asked for, once, and again after they were withdrawn', async () => {
  expect((await propose('谁也没有写过的话')).code).toBe('INVALID_INPUT');
  expect((await propose()).code).toBe('CHANGED_MEANWHILE');
  const [known] = (await (await world.as('lead')).ask<{ practices: Saved[] }>(LIST, { id: world.townYears.青石镇 }))
    .practices;
  expect((await ask(WITHDRAW, { id: known?.id, v: known?.version })).state).toBe('WITHDRAWN');
  const town = await world.as('qingshi');
  expect((await town.ask<{ practices: Saved[] }>(LIST, { id: world.townYears.青石镇 })).practices).toEqual([]);
  expect((await ask(ANSWER, { id: known?.id, v: 4, agrees: true }, 'qingshi')).code).toBe('CHANGED_MEANWHILE');
  expect(await propose()).toMatchObject({ state: 'ASKED', version: 5 });
}, 60_000);

test('nobody else asks, answers or reads it', async () => {
  const lead = await world.as('lead');
  const [known] = (await lead.ask<{ practices: Saved[] }>(LIST, { id: world.townYears.青石镇 })).practices;
  for (const [who, code] of [
    ['assessor1', 'FORBIDDEN'],
    ['admin', 'FORBIDDEN'],
    ['lead', 'FORBIDDEN'],
    ['baishui', 'NOT_FOUND'],
  ] as const)
    expect([who, (await ask(ANSWER, { id: known?.id, v: 5, agrees: true }, who)).code]).toEqual([who, code]);
  for (const who of ['qingshi', 'lead2'] as const)
    expect([who, (await propose(quote, who)).code]).toEqual([who, who === 'lead2' ? 'NOT_FOUND' : 'FORBIDDEN']);
  for (const who of ['assessor1', 'baishui', 'lead2', 'admin'] as const) {
    const client = await world.as(who);
    const seen = await client.ask<{ practices: Saved[] }>(LIST, { id: world.townYears.青石镇 });
    expect([who, seen.practices]).toEqual([who, []]);
  }
}, 60_000);
