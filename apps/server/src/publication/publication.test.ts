import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import { verifyStoredResults } from '../county-results/verify-stored-results.js';
import { EventEntity } from '../events/event.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { reportText } from '../testing/report-text.js';
import { moveTo } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

const RESULT =
  'id version isStale approval { meeting documentNumber fileId fileName } publishedAt towns { town { name } townYearId total grade { id } between { id } rank } quotas { open { name } }';
const CHANGED = `{ __typename ... on ResultsChanged { result { ${RESULT} } } ... on Refusal { code message { zh } } }`;
const PREPARE = `mutation ($round: ID!, $reason: String!) { prepareResults(roundId: $round, reason: $reason) ${CHANGED} }`;
const ANNOUNCE = `mutation ($id: ID!) { announceResults(versionId: $id) ${CHANGED} }`;
const SETTLE = `mutation ($id: ID!, $words: [TieWordInput!]!, $reason: String!) { settleTie(versionId: $id, words: $words, reason: $reason) ${CHANGED} }`;
const APPROVE = `mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input) ${CHANGED} }`;
const PUBLISH = `mutation ($id: ID!) { publishResults(versionId: $id) ${CHANGED} }`;
const DECIDE = `mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { __typename } }`;
const FEEDBACK =
  'query ($id: ID!) { feedback(townYearId: $id) { total version isProvisional grade { id } hash indicators { indicator { id } level comments } } }';
const RANKING =
  'query ($id: ID!) { ranking(roundId: $id, basis: PUBLISHED) { rows { rank town { name } total grade { id } } } }';
const approval = {
  meeting: '县委依法治县委员会第三次会议',
  heldOn: '2027-07-10',
  documentNumber: '某法委〔2027〕3 号',
};

interface Result {
  readonly id: string;
  readonly version: number;
  readonly towns: readonly { readonly townYearId: string; readonly grade: { readonly id: string } | null }[];
}
type Answer = Record<string, { readonly code?: string; readonly result?: Result }>;
const ask = async (query: string, variables: Record<string, unknown>, who: LoginName = 'lead') => {
  const [answer] = Object.values(await (await world.as(who)).ask<Answer>(query, variables));
  return answer;
};
let current: string;
let fileId: string;

/** 白水乡 and 红岩街道 get the same total, so that a quota of two thirds cuts between them. */
beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
  const lead = await world.as('lead');
  await lead.ask(
    'mutation ($round: ID!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: 0, input: $input) { __typename } }',
    {
      round: world.roundId,
      input: { weights: [{ source: 'DESK', weight: 1 }], combine: 'MEAN', tolerance: 25, quota: 67 },
    },
  );
  for (const town of ['白水乡', '红岩街道'] as const) {
    const { moderation } = await lead.ask<{ moderation: { rows: { indicator: string }[] } }>(
      'query ($id: ID!) { moderation(townYearId: $id) { rows { indicator } } }',
      { id: world.townYears[town] },
    );
    for (const { indicator } of moderation.rows)
      await lead.ask(DECIDE, {
        input: {
          townYearId: world.townYears[town],
          indicator,
          expectedVersion: 0,
          state: 'LEVEL',
          level: 4,
          reason: '合议一致认为已闭环',
        },
      });
  }
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const attach = async (who: LoginName, headers: Record<string, string> = { 'x-fazhi-request': '1' }) => {
  const form = new FormData();
  form.set('file', new Blob(['审定意见']), '审定.pdf');
  const path = `/files/resolutions?round=${world.roundId}`;
  const response = await (await world.as(who)).fetch(path, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as { fileId?: string; code?: string } };
};

test('a tie across the quota stays open until the committee speaks for every tied town', async () => {
  const prepared = await ask(PREPARE, { round: world.roundId, reason: '' });
  expect(prepared?.result).toMatchObject({
    towns: [{ total: 10000, rank: 1, grade: null, between: [{ id: 'excellent' }, { id: 'good' }] }, {}, {}],
    quotas: [{ open: [{}, {}, {}] }],
  });
  const id = prepared?.result?.id;
  const words = (prepared?.result?.towns ?? []).map(({ townYearId }, place) => ({ townYearId, grade: place < 2 ? 'excellent' : 'good' })); // prettier-ignore
  expect(await ask(SETTLE, { id, words: words.slice(0, 2), reason: '议' })).toMatchObject({ code: 'INVALID_INPUT' });
  const all = words.map((word) => ({ ...word, grade: 'excellent' }));
  expect(await ask(SETTLE, { id, words: all, reason: '议' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await ask(SETTLE, { id, words, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await ask(SETTLE, { id, words, reason: '同分按结案率' })).toMatchObject({ result: { isStale: true } });
  await moveTo(await world.as('lead'), world.roundId, 'moderation', 'provisional');
  // what rests on something that changed is not told to anybody
  expect(await ask(ANNOUNCE, { id })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const next = await ask(PREPARE, { round: world.roundId, reason: '县里审定压线等次' });
  expect(next?.result?.towns.map(({ grade }) => grade?.id).sort()).toEqual(['excellent', 'excellent', 'good']);
  current = next?.result?.id ?? '';
  expect(await ask(ANNOUNCE, { id })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await ask(ANNOUNCE, { id: current })).toMatchObject({ result: { version: 2 } });
});

test('a town’s first look is recorded once, and the lead sees it', async () => {
  const PROVISIONAL = 'query ($id: ID!) { provisionalResult(townYearId: $id) { total } }';
  const LOOKS = 'query ($id: ID!) { round(id: $id) { towns { town { name } firstLook { isProvisional } } } }';
  const id = world.townYears.青石镇;
  await (await world.as('lead')).ask(PROVISIONAL, { id });
  for (let look = 0; look < 2; look += 1) await (await world.as('qingshi')).ask(PROVISIONAL, { id });
  const events = await server.database.read.find(EventEntity, { where: { action: 'result-first-seen' } });
  expect(events.map(({ actorName }) => actorName)).toEqual(['姓名-qingshi']);
  expect(await (await world.as('lead')).ask(LOOKS, { id: world.roundId })).toMatchObject({
    round: { towns: [{ firstLook: { isProvisional: true } }, { firstLook: null }, { firstLook: null }] },
  });
  expect(await (await world.as('qingshi')).ask(LOOKS, { id: world.roundId })).toEqual({
    round: { towns: [{ town: { name: '青石镇' }, firstLook: null }] },
  });
});

test('the committee approves with meeting, date, document number and its resolution, and only in its phase', async () => {
  expect((await attach('lead')).status).toBe(409);
  await moveTo(await world.as('lead'), world.roundId, 'provisional', 'approval');
  expect((await attach('assessor1')).status).not.toBe(201);
  expect((await attach('lead2')).body.code).toBe('NOT_FOUND');
  expect((await attach('lead', {})).status).not.toBe(201);
  fileId = (await attach('lead')).body.fileId ?? '';
  expect(fileId).not.toBe('');
  const approve = (more: Record<string, unknown>) =>
    ask(APPROVE, { id: current, input: { ...approval, fileId, ...more } });
  expect(await approve({ fileId: 'x' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await approve({ heldOn: '2027-13-40' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await approve({ documentNumber: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  const { meeting, documentNumber } = approval;
  expect(await approve({})).toMatchObject({ result: { approval: { meeting, documentNumber, fileName: '审定.pdf' } } });
  for (const who of ['assessor1', 'qingshi', 'lead2'] as const)
    expect((await (await world.as(who)).fetch(`/files/resolutions/${fileId}`)).status).toBe(404);
  const file = await (await world.as('lead')).fetch(`/files/resolutions/${fileId}`);
  expect([file.status, await file.text()]).toEqual([200, '审定意见']);
});

test('all towns are published at once, nothing before, and the ranking is the sealed one', async () => {
  const id = world.townYears.青石镇;
  const town = await world.as('qingshi');
  expect(await ask(PUBLISH, { id: current })).toMatchObject({ code: 'WRONG_PHASE' });
  await moveTo(await world.as('lead'), world.roundId, 'approval', 'publication');
  const early = { feedback: null };
  expect(await town.ask(FEEDBACK, { id })).toEqual(early);
  expect(await (await world.as('assessor1')).ask(RANKING, { id: world.roundId })).toEqual({ ranking: { rows: [] } });
  expect(await ask(PUBLISH, { id: current })).toMatchObject({ result: { publishedAt: expect.any(String) as string } });
  expect(await ask(PUBLISH, { id: current })).toMatchObject({ code: 'ALREADY_PUBLISHED' });
  expect(await town.ask(FEEDBACK, { id })).toMatchObject({
    feedback: { total: 10000, version: 1, isProvisional: false },
  });
  const { ranking } = await (
    await world.as('assessor1')
  ).ask<{ ranking: { rows: { grade: { id: string }; rank: number }[] } }>(RANKING, { id: world.roundId });
  // three totals alike, and yet one is only good: the quota's word, not the total's
  expect(ranking.rows.map(({ grade, rank }) => [rank, grade.id]).sort()).toEqual([[1, 'excellent'], [1, 'excellent'], [1, 'good']]); // prettier-ignore
  const csv = await (await (await world.as('lead')).fetch(`/exports/rounds/${world.roundId}/ranking.csv?basis=published&lang=zh`)).text(); // prettier-ignore
  expect(csv.match(/优秀/gu)).toHaveLength(2);
  expect(await town.ask('query ($id: ID!) { provisionalResult(townYearId: $id) { total } }', { id })).toEqual({ provisionalResult: null }); // prettier-ignore
  expect(await server.database.read.countBy(ResultEntity, {})).toBe(3);
});

test('every stored result is computed again and holds; a changed one is named with its first difference', async () => {
  expect(await verifyStoredResults(server.database.read)).toEqual({ counties: 2, towns: 3, problem: null });
  const row = await server.database.read.findOneByOrFail(ResultVersionEntity, { id: current });
  const update = (sealed: string) =>
    server.database.write((manager) => manager.update(ResultVersionEntity, { id: current }, { sealed }));
  await update(row.sealed.replaceAll('"total":10000', '"total":9999'));
  const { problem } = await verifyStoredResults(server.database.read);
  expect(problem?.zh).toContain('第 2 版');
  await update(row.sealed);
  await expect(
    server.database.write((manager) =>
      manager.update(TownResultEntity, { resultVersionId: current }, { frozen: '{}' }),
    ),
  ).rejects.toThrow(/append-only/u);
  expect((await verifyStoredResults(server.database.read)).problem).toBeNull();
});

test('a later version follows the same way and leaves the earlier one as it was', async () => {
  const id = world.townYears.青石镇;
  await (
    await world.as('lead')
  ).ask('mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) { __typename } }', {
    input: { townYearId: id, item: 'K1', claim: { kind: 'TIMES', times: 1 }, basis: '某复决〔2027〕1 号' },
  });
  const next = await ask(PREPARE, { round: world.roundId, reason: '复核后更正' });
  expect(next?.result).toMatchObject({ version: 3 });
  const version = next?.result?.id;
  expect(await ask(PUBLISH, { id: version })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await ask(APPROVE, { id: version, input: { ...approval, fileId } })).toMatchObject({ result: { version: 3 } });
  expect(await ask(PUBLISH, { id: version })).toMatchObject({ result: { version: 3 } });
  const town = await world.as('qingshi');
  expect(await town.ask(FEEDBACK, { id })).toMatchObject({ feedback: { total: 9900, version: 2 } });
  expect(await server.database.read.countBy(ResultEntity, { townYearId: id })).toBe(2);
  expect((await verifyStoredResults(server.database.read)).problem).toBeNull();
  // whatever comes in later, the town goes on reading what was published
  await (await world.as('lead')).upload(world.roundId, '青石补.txt', reportText('青石镇', 2025, '补正'));
  expect(await town.ask(FEEDBACK, { id })).toMatchObject({ feedback: { total: 9900 } });
});
