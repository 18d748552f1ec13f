import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry, fillInSheet, SET_ENTRY } from './testing/fill-in-sheet.js';
import { reportText } from './testing/report-text.js';
import type { TestClient } from './testing/test-client.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { createTwoCounties } from './testing/two-counties.js';
import type { LoginName, TwoCounties } from './testing/two-counties.js';

/** What must not reach anybody whom it does not concern; each stands once in the data. */
const SECRETS = {
  comment: '给白水乡的话',
  internal: '内部意见',
  report: '白水乡独有的一句',
  basis: '白水乡不适用的理由',
};
const NOWHERE = '00000000-0000-4000-8000-000000000000';

let server: TestServer;
let world: TwoCounties;
let reportId: string;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const { body } = await (
    await world.as('baishui')
  ).upload(world.roundId, '白水乡机密.txt', reportText('白水乡', 2025, SECRETS.report));
  reportId = body.reportId ?? '';
  await (await world.as('qingshi')).upload(world.roundId, '青石.txt', reportText('青石镇'));
  await (await world.as('huangtu')).upload(world.otherRoundId, '黄土.txt', reportText('黄土镇'));
  await server.queue.idle();
  const id = world.townYears.白水乡;
  await fillInSheet(await world.as('assessor1'), id, 3, (indicator) =>
    indicator === 'L1'
      ? { comment: SECRETS.comment }
      : indicator === 'L2'
        ? { comment: SECRETS.internal, audience: 'INTERNAL' }
        : indicator === 'D4'
          ? { state: 'NOT_APPLICABLE', basis: SECRETS.basis }
          : {},
  );
  await (await world.as('lead')).ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const REPORT_FIELDS =
  'id fileName filedBy state doubts problem { zh } proposedTownYearId metadata { town } reading { text evidence { kind strength } figures { value indicator } } suggestions { indicator level }';
const TOWN_FIELDS = `id town { id name } report { ${REPORT_FIELDS} } myProgress { settled } sheets { assessor settled } result { total grade { id } }`;
const MINE = 'expectedVersion: 0, state: LEVEL, level: 1, comment: "", audience: TOWN, suggestionAction: NONE';

/** Every operation that takes somebody's id. */
const BY_TOWN: Record<string, string> = {
  townYear: `query ($id: ID!) { townYear(id: $id) { ${TOWN_FIELDS} } }`,
  mySheet: 'query ($id: ID!) { mySheet(townYearId: $id) { entries { comment } total { total } } }',
  feedback: 'query ($id: ID!) { feedback(townYearId: $id) { total indicators { comments quotes } } }',
  events: 'query ($id: ID!) { events(townYearId: $id) { actor subject detail } }',
  setEntry: `mutation ($id: ID!) { setEntry(input: { townYearId: $id, indicator: "L1", ${MINE} }) { __typename ... on Refusal { code message { zh en } } } }`,
  submitSheet:
    'mutation ($id: ID!) { submitSheet(townYearId: $id) { __typename ... on Refusal { code message { zh en } } } }',
  reopenSheet:
    'mutation ($id: ID!) { reopenSheet(townYearId: $id, reason: "再看") { __typename ... on Refusal { code message { zh en } } } }',
  publishResult:
    'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename ... on Refusal { code message { zh en } } } }',
};
const BY_ROUND: Record<string, string> = {
  round: `query ($id: ID!) { round(id: $id) { id year county { name } towns { ${TOWN_FIELDS} } intake { ${REPORT_FIELDS} } } }`,
  suggestedRanking:
    'query ($id: ID!) { ranking(roundId: $id, basis: SUGGESTED) { rows { total town { name } } unranked { name } } }',
  scoredRanking:
    'query ($id: ID!) { ranking(roundId: $id, basis: SCORED) { rows { total town { name } } unranked { name } } }',
  publishedRanking:
    'query ($id: ID!) { ranking(roundId: $id, basis: PUBLISHED) { rows { total town { name } } unranked { name } } }',
};
const BY_REPORT: Record<string, string> = {
  report: `query ($id: ID!) { report(id: $id) { ${REPORT_FIELDS} } }`,
  decideReport:
    'mutation ($id: ID!) { decideReport(reportId: $id) { __typename ... on Refusal { code message { zh en } } } }',
};

async function expectSameAsNothing(client: TestClient, query: string, id: string): Promise<void> {
  const real = await client.post(query, { id });
  expect(real.errors).toBeUndefined();
  expect(real).toEqual(await client.post(query, { id: NOWHERE }));
}

describe.each<LoginName>(['qingshi', 'huangtu', 'lead2', 'assessor9', 'admin'])(
  '%s gets for 白水乡 what an id that does not exist gets',
  (who) => {
    test.each(Object.keys(BY_TOWN))('%s', async (operation) => {
      await expectSameAsNothing(await world.as(who), BY_TOWN[operation] ?? '', world.townYears.白水乡);
    });
    test.each(Object.keys(BY_REPORT))('%s', async (operation) => {
      await expectSameAsNothing(await world.as(who), BY_REPORT[operation] ?? '', reportId);
    });
    test('its file', async () => {
      const client = await world.as(who);
      const [real, nothing] = await Promise.all([
        client.fetch(`/files/reports/${reportId}`),
        client.fetch(`/files/reports/${NOWHERE}`),
      ]);
      expect([real.status, await real.text()]).toEqual([404, await nothing.text()]);
    });
  },
);

describe.each<LoginName>(['huangtu', 'lead2', 'assessor9', 'admin'])(
  '%s gets for another county’s round what an id that does not exist gets',
  (who) => {
    test.each(Object.keys(BY_ROUND))('%s', async (operation) => {
      await expectSameAsNothing(await world.as(who), BY_ROUND[operation] ?? '', world.roundId);
    });
    test.each(['xlsx', 'csv'])('its ranking as %s', async (format) => {
      const client = await world.as(who);
      for (const basis of ['suggested', 'scored', 'published']) {
        const [real, nothing] = await Promise.all(
          [world.roundId, NOWHERE].map((id) => client.fetch(`/exports/rounds/${id}/ranking.${format}?basis=${basis}`)),
        );
        expect([real?.status, await real?.text()]).toEqual([404, await nothing?.text()]);
      }
    });
  },
);

test('a town sees itself only in its round, and no ranking at all', async () => {
  const town = await world.as('qingshi');
  const everything: unknown[] = [];
  for (const query of Object.values(BY_ROUND)) everything.push(await town.ask(query, { id: world.roundId }));
  everything.push(
    await town.ask(
      `{ rounds { id towns { ${TOWN_FIELDS} } intake { ${REPORT_FIELDS} } } accounts { id } counties { id } }`,
    ),
  );
  const text = JSON.stringify(everything);
  expect(text).toContain('青石镇');
  expect(text).not.toMatch(/白水|红岩|黄土|姓名-(?!qingshi)/u);
  expect(text).not.toContain(world.townYears.白水乡);
  expect((everything.slice(1, 4) as { ranking: unknown }[]).map(({ ranking }) => ranking)).toEqual([null, null, null]);
  for (const basis of ['suggested', 'scored', 'published']) {
    expect((await town.fetch(`/exports/rounds/${world.roundId}/ranking.csv?basis=${basis}`)).status).toBe(404);
  }
});

test('a town’s own payload holds no name of the county’s people, nothing internal, nothing of the machine', async () => {
  const town = await world.as('baishui');
  const id = world.townYears.白水乡;
  const answers = [
    await town.ask(BY_TOWN['townYear'] ?? '', { id }),
    await town.ask(BY_TOWN['feedback'] ?? '', { id }),
    await town.ask(BY_REPORT['report'] ?? '', { id: reportId }),
    await town.ask(BY_TOWN['events'] ?? '', { id }),
    await town.ask(BY_TOWN['mySheet'] ?? '', { id }),
  ] as const;
  const text = JSON.stringify(answers);
  expect(text).toContain(SECRETS.comment);
  expect(text).toContain(SECRETS.report);
  expect(text).not.toContain(SECRETS.internal);
  expect(text).not.toMatch(/姓名-(?!baishui)/u);
  expect(answers[2]).toMatchObject({ report: { suggestions: [], reading: { evidence: [] } } });
  expect(answers.slice(3)).toEqual([{ events: [] }, { mySheet: null }]);
});

test('assessors never see each other’s sheets', async () => {
  const id = world.townYears.白水乡;
  const other = await world.as('assessor2');
  const answers = [
    await other.ask(BY_TOWN['mySheet'] ?? '', { id }),
    await other.ask(BY_TOWN['townYear'] ?? '', { id }),
    await other.ask(BY_TOWN['events'] ?? '', { id }),
    await other.ask(BY_ROUND['scoredRanking'] ?? '', { id: world.roundId }),
    await other.ask(BY_ROUND['round'] ?? '', { id: world.roundId }),
  ];
  const text = JSON.stringify(answers);
  expect(text).not.toContain(SECRETS.internal);
  expect(text).not.toContain('姓名-assessor1');
  expect(answers.slice(2, 4)).toEqual([{ events: [] }, { ranking: null }]);
  expect(answers[0]).toMatchObject({ mySheet: { total: { total: null } } });
});

test('the lead sees who is how far, not what they think', async () => {
  const lead = await world.as('lead');
  const before = JSON.stringify(await lead.ask(BY_ROUND['round'] ?? '', { id: world.roundId }));
  expect(before).toContain('姓名-assessor1');
  await (
    await world.as('assessor2')
  ).ask(SET_ENTRY, entry(world.townYears.青石镇, 'L1', { level: 4, comment: '私下意见', audience: 'INTERNAL' }));
  expect(JSON.stringify(await lead.ask(BY_ROUND['round'] ?? '', { id: world.roundId }))).not.toContain('私下意见');
});

test('the administrator sees no score, by whatever way', async () => {
  const admin = await world.as('admin');
  const answers = await admin.ask('{ rounds { id } accounts { loginName role } counties { name towns { name } } }');
  expect(answers).toMatchObject({ rounds: [] });
  expect(await admin.ask('mutation { openRound(year: 2024) { __typename ... on Refusal { code } } }')).toEqual({
    openRound: { __typename: 'Refusal', code: 'FORBIDDEN' },
  });
});

test('two worlds that differ in another town’s hidden values answer a town byte for byte alike', async () => {
  const town = await world.as('qingshi');
  const ask = async () => {
    const answers: unknown[] = [];
    for (const query of [
      ...Object.values(BY_ROUND),
      `{ rounds { id towns { ${TOWN_FIELDS} } intake { ${REPORT_FIELDS} } } }`,
    ])
      answers.push(await town.post(query, { id: world.roundId }));
    for (const query of Object.values(BY_TOWN))
      answers.push(
        await town.post(query, { id: world.townYears.红岩街道 }),
        await town.post(query, { id: world.townYears.青石镇 }),
      );
    return JSON.stringify(answers);
  };
  const before = await ask();
  await (await world.as('hongyan')).upload(world.roundId, '红岩.txt', reportText('红岩街道'));
  await server.queue.idle();
  await fillInSheet(await world.as('assessor1'), world.townYears.红岩街道, 4);
  await (
    await world.as('lead')
  ).ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id: world.townYears.红岩街道 });
  expect(await ask()).toBe(before);
});
