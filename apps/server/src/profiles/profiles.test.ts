import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { readProfiles } from './read-profiles.js';

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

const IMPORT = `mutation ($round: ID!, $content: String!, $stamp: String) { importProfiles(roundId: $round, content: $content, stamp: $stamp) { __typename
  ... on ProfilesImported { applied changes { town before { villages } after { villages officers } } unchanged missing problems { zh } stamp } ... on Refusal { code } } }`;
const SET = `mutation ($id: ID!, $profile: ProfileInput!, $expected: ProfileInput!) { setProfile(townYearId: $id, profile: $profile, expected: $expected) { __typename
  ... on ProfileSet { townYear { profile { type villages peoplesCongress } } } ... on Refusal { code } } }`;
interface Imported {
  importProfiles: { applied: boolean; changes: unknown[]; problems: { zh: string }[]; stamp: string; code?: string };
}
const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a table is read with Chinese or English headings; what it does not understand is said by row', () => {
  const towns = ['青石镇', '白水乡'];
  expect(
    readProfiles(
      [
        ['乡镇（街道）', '类型', '行政村', '人口', '承接赋权'],
        ['青石镇', '镇', '12', '48,200', '是'],
      ],
      towns,
    ),
  ).toEqual({
    rows: [{ town: '青石镇', facts: { type: 'town', villages: 12, population: 48_200, delegatedEnforcement: true } }],
    problems: [],
  });
  const { problems } = readProfiles(
    [
      ['Town', 'Officers', '经费'],
      ['青石镇', '约 12'],
      ['青石镇', '1'],
      ['黄土镇', '1'],
    ],
    towns,
  );
  expect(problems.map(({ zh }) => zh)).toEqual([
    '不认识“经费”这一列',
    '第 2 行“青石镇”：看不懂“约 12”',
    '第 3 行“青石镇”：写了两次',
    '第 4 行“黄土镇”：本轮考评没有这个单位',
  ]);
});

test('a dry run writes nothing; what was shown is taken over, unless something changed meanwhile', async () => {
  const lead = await world.as('lead');
  const run = (text: string, stamp: string | null = null, client = lead) =>
    client.ask<Imported>(IMPORT, { round: world.roundId, content: base64(text), stamp });
  const text = '乡镇,行政村,执法人员\n青石镇,12,8\n白水乡,9,5\n';
  const dry = await run(text);
  expect(dry.importProfiles).toMatchObject({
    applied: false,
    changes: [
      { town: '青石镇', before: { villages: null }, after: { villages: 12, officers: 8 } },
      { town: '白水乡', before: { villages: null }, after: { villages: 9, officers: 5 } },
    ],
    unchanged: 0,
    missing: ['红岩街道'],
    problems: [],
  });
  expect(await server.database.read.countBy(EventEntity, { action: 'profile-set' })).toBe(0);

  const { stamp } = dry.importProfiles;
  const wrong = await run('乡镇,行政村\n青石镇,很多\n', stamp);
  expect(wrong.importProfiles).toMatchObject({ applied: false, problems: [{}] });
  expect((await run(text, stamp)).importProfiles).toMatchObject({ applied: true });
  expect(await server.database.read.countBy(EventEntity, { action: 'profile-set' })).toBe(2);
  // pressed again in a window that still shows the dry run
  expect((await run(text, stamp)).importProfiles.code).toBe('CHANGED_MEANWHILE');
  expect((await run(text)).importProfiles).toMatchObject({ changes: [], unchanged: 2 });
  expect((await run(text, null, await world.as('lead2'))).importProfiles.code).toBe('NOT_FOUND');
  expect((await run(text, null, await world.as('qingshi'))).importProfiles.code).toBe('FORBIDDEN');
  expect((await run('')).importProfiles.code).toBe('INVALID_INPUT');
});

test('one profile is set by hand, against the one that was seen', async () => {
  const lead = await world.as('lead');
  const id = world.townYears.红岩街道;
  const expected = { type: 'SUBDISTRICT' };
  const profile = { type: 'SUBDISTRICT', villages: 3, peoplesCongress: false };
  expect(await lead.ask(SET, { id, profile: { ...profile, villages: -1 }, expected })).toMatchObject({
    setProfile: { code: 'INVALID_INPUT' },
  });
  expect(await lead.ask(SET, { id, profile, expected })).toEqual({
    setProfile: {
      __typename: 'ProfileSet',
      townYear: { profile: { type: 'SUBDISTRICT', villages: 3, peoplesCongress: false } },
    },
  });
  expect(await lead.ask(SET, { id, profile: { ...profile, villages: 4 }, expected })).toMatchObject({
    setProfile: { code: 'CHANGED_MEANWHILE' },
  });
});
