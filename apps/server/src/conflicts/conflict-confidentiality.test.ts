import { afterAll, beforeAll, expect, test } from 'vitest';
import { TownEntity } from '../counties/town.entity.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

/* assessor2 has a conflict with 白水乡, on which there is everything that could leak: a report, sheets, comments, claims, a published result. */
let server: TestServer;
let world: TwoCounties;
let reportId: string;

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const SECRETS = ['白水乡独有的一句', '给白水乡的话', '内部意见', '自评说明'];
const DECLARE =
  'mutation ($town: ID!) { declareConflict(townId: $town, kind: RELATIVE, reason: "亲属任职") { __typename } }';
const CLAIM =
  'mutation ($id: ID!) { setClaim(townYearId: $id, claim: { indicator: "L1", level: 3, note: "自评说明", quote: "", quoteStart: 0, version: 0 }) { __typename } }';

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const town = await world.as('baishui');
  const { body } = await town.upload(world.roundId, '白水乡机密.txt', reportText('白水乡', 2025, SECRETS[0]));
  reportId = body.reportId ?? '';
  await (await world.as('qingshi')).upload(world.roundId, '青石.txt', reportText('青石镇'));
  await server.queue.idle();
  await town.post(CLAIM, { id: world.townYears.白水乡 });
  // its own sheet too, handed in before the conflict was known
  await fillInSheet(await world.as('assessor2'), world.townYears.白水乡, 4, () => ({ comment: SECRETS[2] }));
  const row = await server.database.read.findOneByOrFail(TownEntity, { name: '白水乡' });
  await (await world.as('assessor2')).ask(DECLARE, { town: row.id });
  await fillInSheet(await world.as('assessor1'), world.townYears.白水乡, 3, () => ({ comment: SECRETS[1] }));
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const REPORT =
  'id fileName filedBy metadata { town } reading { text evidence { kind } figures { value } completeness { item } flags { quote } } suggestions { indicator level attainments { value } }';
/** Everything about a town's year but who it is. */
const BY_TOWN: Readonly<Record<string, string>> = {
  matter: `query ($id: ID!) { townYear(id: $id) { report { ${REPORT} } myProgress { settled submittedAt } sheets { assessor } result { total grade { id } } filing { state publicLink } claims { indicator note quote } reportVersions { report { ${REPORT} } } attachments { id note } } }`,
  mySheet: 'query ($id: ID!) { mySheet(townYearId: $id) { entries { level comment } total { total } } }',
  feedback: 'query ($id: ID!) { feedback(townYearId: $id) { total indicators { comments quotes } } }',
  events: 'query ($id: ID!) { events(townYearId: $id) { actor subject detail } }',
  setEntry:
    'mutation ($id: ID!) { setEntry(input: { townYearId: $id, indicator: "L1", expectedVersion: 1, state: LEVEL, level: 1, comment: "", audience: TOWN, suggestionAction: NONE }) { __typename ... on Refusal { code message { zh } } } }',
  submitSheet: 'mutation ($id: ID!) { submitSheet(townYearId: $id) { __typename ... on Refusal { code message { zh } } } }',
  reopenSheet:
    'mutation ($id: ID!) { reopenSheet(townYearId: $id, reason: "再看") { __typename ... on Refusal { code message { zh } } } }',
}; // prettier-ignore
const BY_REPORT: Readonly<Record<string, string>> = {
  report: `query ($id: ID!) { report(id: $id) { ${REPORT} } }`,
  decideReport: 'mutation ($id: ID!) { decideReport(reportId: $id) { __typename ... on Refusal { code } } }',
};
const BY_ROUND: Readonly<Record<string, string>> = {
  round: `query ($id: ID!) { round(id: $id) { myQueue towns { id report { ${REPORT} } myProgress { settled } sheets { assessor } result { total } claims { note } filing { state } reportVersions { stoodAt } attachments { id } } intake { ${REPORT} } checklist { done } } }`,
  suggested:
    'query ($id: ID!) { ranking(roundId: $id, basis: SUGGESTED) { rows { rank total town { name } dimensions { points } } unranked { name } } }',
};

/** The matter of a town that has none, to compare with. */
const nothing = (world_: TwoCounties) => world_.townYears.红岩街道;

test.each(Object.keys(BY_TOWN))('of the town it gets what a town without anything gives: %s', async (operation) => {
  const client = await world.as('assessor2');
  const query = BY_TOWN[operation] ?? '';
  const real = await client.post(query, { id: world.townYears.白水乡 });
  expect(real.errors).toBeUndefined();
  if (operation === 'matter') {
    const blank = { report: null, sheets: [], result: null, claims: [], reportVersions: [], attachments: [] };
    expect(real.data).toEqual({ townYear: { ...blank, myProgress: null, filing: null } });
  } else expect(real).toEqual(await client.post(query, { id: NOWHERE }));
});

test.each(Object.keys(BY_REPORT))(
  'of its report it gets what an id that does not exist gets: %s',
  async (operation) => {
    const client = await world.as('assessor2');
    const query = BY_REPORT[operation] ?? '';
    expect(await client.post(query, { id: reportId })).toEqual(await client.post(query, { id: NOWHERE }));
  },
);

test('not its file either, nor a file that is proposed for it', async () => {
  const client = await world.as('assessor2');
  const [real, none] = await Promise.all([reportId, NOWHERE].map((id) => client.fetch(`/files/reports/${id}`)));
  expect([real?.status, await real?.text()]).toEqual([404, await none?.text()]);
  const { body } = await (await world.as('lead')).upload(world.roundId, '去年.txt', reportText('白水乡', 2023));
  await server.queue.idle();
  const waiting = body.reportId ?? '';
  const query = BY_REPORT['report'] ?? '';
  expect(await client.post(query, { id: waiting })).toEqual(await client.post(query, { id: NOWHERE }));
  expect(JSON.stringify(await (await world.as('assessor1')).post(query, { id: waiting }))).toContain('白水乡');
});

test('it is not among the suggestions’ ranks, and leaves no gap there', async () => {
  const { ranking } = await (
    await world.as('assessor2')
  ).ask<{ ranking: { rows: { rank: number; town: { name: string } }[]; unranked: { name: string }[] } }>(
    BY_ROUND['suggested'] ?? '',
    { id: world.roundId },
  );
  expect(ranking.rows.map(({ rank, town }) => [rank, town.name])).toEqual([[1, '青石镇']]);
  expect(ranking.unranked.map(({ name }) => name)).toEqual(['红岩街道']);
});

test('whatever happens to the town, the conflicted answers stay byte for byte alike; the others’ do not', async () => {
  const ask = async (who: 'assessor1' | 'assessor2') => {
    const client = await world.as(who);
    const answers: unknown[] = [];
    for (const [operation, query] of Object.entries(BY_TOWN))
      for (const id of [world.townYears.白水乡, nothing(world)])
        // what both may do to a town without a report is another matter
        if (operation !== 'setEntry' || id === world.townYears.白水乡) answers.push(await client.post(query, { id }));
    for (const query of Object.values(BY_ROUND)) answers.push(await client.post(query, { id: world.roundId }));
    answers.push(await client.post(BY_REPORT['report'] ?? '', { id: reportId }));
    return JSON.stringify(answers);
  };
  const before = { one: await ask('assessor1'), two: await ask('assessor2') };
  expect(before.one).toContain(SECRETS[0]);
  await (await world.as('baishui')).upload(world.roundId, '新版.txt', reportText('白水乡', 2025, '新版独有的一句'));
  await server.queue.idle();
  const lead = await world.as('lead');
  await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename ... on Refusal { code } } }', {
    id: world.townYears.白水乡,
  });
  const after = { one: await ask('assessor1'), two: await ask('assessor2') };
  expect(after.two).toBe(before.two);
  expect(after.one).not.toBe(before.one);
  for (const secret of SECRETS) expect(after.two).not.toContain(secret);
});
