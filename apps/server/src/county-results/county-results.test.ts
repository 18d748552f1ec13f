import { verifyResult } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { sha256 } from '../sha256.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { moveTo } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { ResultVersionEntity } from './result-version.entity.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const RESULT =
  'id version seal isStale towns { town { name } total base rank grade { id } between { id } } withoutResult { name } quotas { seats candidates open { name } }';
const PREPARE = `mutation ($round: ID!, $reason: String!, $without: [ID!]!) { prepareResults(roundId: $round, reason: $reason, without: $without) { __typename
  ... on ResultsChanged { result { ${RESULT} } } ... on Refusal { code message { zh } } } }`;
const ANNOUNCE = `mutation ($id: ID!) { announceResults(versionId: $id) { __typename ... on ResultsChanged { result { announcedAt } } ... on Refusal { code message { zh } } } }`;
const DISCARD = `mutation ($id: ID!) { discardResults(versionId: $id, reason: "再议") { __typename ... on ResultsChanged { result { discardedAt } } ... on Refusal { code message { zh } } } }`;
const FEEDBACK =
  'total grade { id } isProvisional version base indicators { indicator { id } level comments } dimensions { points }';
const PROVISIONAL = `query ($id: ID!) { provisionalResult(townYearId: $id) { ${FEEDBACK} } }`;
const SET_SCORING = `mutation ($round: ID!, $version: Int!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: $version, input: $input) { __typename
  ... on ScoringChanged { scoring { version sentences { zh } weights { source weight } conversion { kind give grades { grade points } } } } ... on Refusal { code message { zh } } } }`;
const SCORING = 'query ($id: ID!) { round(id: $id) { scoring { version isFrozen tolerance quota sentences { zh } } } }';
const input = {
  weights: [
    { source: 'DESK', weight: 70 },
    { source: 'FIELD_CHECK', weight: 30 },
  ],
  combine: 'MEAN',
  trimFrom: null,
  tolerance: 25,
  quota: 50,
  conversion: { kind: 'PROPORTION', give: 500 },
};

interface Prepared {
  readonly prepareResults: {
    readonly __typename: string;
    readonly code?: string;
    readonly message?: { readonly zh: string };
    readonly result?: { readonly id: string; readonly version: number; readonly towns: { readonly total: number }[] };
  };
}
const prepare = async (reason = '', without: readonly string[] = []) =>
  (await (await world.as('lead')).ask<Prepared>(PREPARE, { round: world.roundId, reason, without })).prepareResults;

test('the round says in plain words how its result is made, and refuses what cannot be', async () => {
  const lead = await world.as('lead');
  const set = (version: number, more: Record<string, unknown> = {}) =>
    lead.ask(SET_SCORING, { round: world.roundId, version, input: { ...input, ...more } });
  expect(await lead.ask(SCORING, { id: world.roundId })).toMatchObject({
    round: { scoring: { version: 0, isFrozen: false, tolerance: 25, quota: 30 } },
  });
  expect(await set(0, { weights: [] })).toMatchObject({ setScoring: { code: 'INVALID_INPUT' } });
  expect(await set(0, { combine: 'ADDITIVE', trimFrom: 3 })).toMatchObject({ setScoring: { code: 'INVALID_INPUT' } });
  expect(await set(0, { conversion: { kind: 'BY_GRADE', grades: [] } })).toMatchObject({
    setScoring: { code: 'INVALID_INPUT' },
  });
  expect(await set(0, { tolerance: 101 })).toMatchObject({ setScoring: { code: 'INVALID_INPUT' } });
  expect(await set(0)).toMatchObject({ setScoring: { scoring: { version: 1 } } });
  expect(await set(0)).toMatchObject({ setScoring: { code: 'CHANGED_MEANWHILE' } });
  const { round } = await (
    await world.as('assessor1')
  ).ask<{ round: { scoring: { sentences: { zh: string }[] } } }>(SCORING, { id: world.roundId });
  expect(round.scoring.sentences.map(({ zh }) => zh).join('')).toMatch(
    /书面审核占 70%.*实地核查占 30%.*50%.*5\.00 分/u,
  );
  const intruder = await world.as('assessor1');
  expect(await intruder.ask(SET_SCORING, { round: world.roundId, version: 1, input })).toMatchObject({
    setScoring: { code: 'FORBIDDEN' },
  });
  expect(await (await world.as('lead2')).ask(SCORING, { id: world.otherRoundId })).toEqual({
    round: { scoring: null },
  });
});

test('nothing is prepared while assessors are too far apart on an indicator and nobody decided', async () => {
  const refused = await prepare();
  expect(refused.code).toBe('INVALID_INPUT');
  expect(refused.message?.zh).toContain('红岩街道（L1）');
  const { round } = await (
    await world.as('lead')
  ).ask<{ round: unknown }>(
    'query ($id: ID!) { round(id: $id) { blockedTowns { town { name } indicators } resultVersions { id } } }',
    { id: world.roundId },
  );
  expect(round).toEqual({
    blockedTowns: [{ town: { name: '红岩街道' }, indicators: ['L1'] }],
    resultVersions: [],
  });
});

let first: string;

test('the county is computed by the declared rules, sealed, and can be verified', async () => {
  const { result } = await prepare('', [world.townYears.红岩街道]);
  expect(result).toMatchObject({
    version: 1,
    isStale: false,
    towns: [
      { town: { name: '青石镇' }, total: 10000, rank: 1, grade: { id: 'excellent' } },
      { town: { name: '白水乡' }, total: 7500, rank: 2, grade: { id: 'qualified' } },
    ],
    withoutResult: [{ name: '红岩街道' }],
    quotas: [{ seats: 1, candidates: 1, open: [] }],
  });
  first = result?.id ?? '';
  const row = await server.database.read.findOneByOrFail(ResultVersionEntity, { id: first });
  expect(verifyResult(row.sealed, sha256, row.seal)).toEqual({ ok: true, seal: row.seal });
  expect(verifyResult(row.sealed.replace('7500', '7600'), sha256, row.seal).ok).toBe(false);
  // the record holds the seal too, so that a result forged as a whole is found
  const [event] = await server.database.read.find(EventEntity, { where: { action: 'results-prepared' } });
  expect(event?.after).toContain(row.seal);
});

test('once a result rests on them the rules stay; withdrawn, they may change again', async () => {
  const lead = await world.as('lead');
  const set = (version: number) => lead.ask(SET_SCORING, { round: world.roundId, version, input });
  expect(await set(1)).toMatchObject({ setScoring: { code: 'RESULTS_PREPARED' } });
  expect(await lead.ask(SCORING, { id: world.roundId })).toMatchObject({ round: { scoring: { isFrozen: true } } });
  expect(await lead.ask(DISCARD, { id: first })).toMatchObject({ discardResults: { __typename: 'ResultsChanged' } });
  expect(await set(1)).toMatchObject({ setScoring: { scoring: { version: 2 } } });
  // the withdrawn one stays on record, and the next says why there is one
  expect((await prepare('', [world.townYears.红岩街道])).code).toBe('INVALID_INPUT');
  const { result } = await prepare('改过权重', [world.townYears.红岩街道]);
  expect(result).toMatchObject({ version: 2 });
  expect(await lead.ask(DISCARD, { id: first })).toMatchObject({ discardResults: { code: 'CHANGED_MEANWHILE' } });
  first = result?.id ?? '';
});

test('a town sees its own once it is told, exactly as the lead saw it before, and nobody else sees it', async () => {
  const lead = await world.as('lead');
  const id = world.townYears.青石镇;
  const seen = async (who: Parameters<TwoCounties['as']>[0]) =>
    (await (await world.as(who)).ask<{ provisionalResult: unknown }>(PROVISIONAL, { id })).provisionalResult;
  expect(await lead.ask(ANNOUNCE, { id: first })).toMatchObject({ announceResults: { code: 'WRONG_PHASE' } });
  await moveTo(lead, world.roundId, 'moderation', 'provisional');
  expect(await seen('qingshi')).toBeNull();
  expect(await lead.ask(ANNOUNCE, { id: first })).toMatchObject({ announceResults: { __typename: 'ResultsChanged' } });
  const { previewResult } = await lead.ask<{ previewResult: unknown }>(
    `query ($version: ID!, $id: ID!) { previewResult(versionId: $version, townYearId: $id) { ${FEEDBACK} } }`,
    { version: first, id },
  );
  expect(await seen('qingshi')).toEqual(previewResult);
  expect(previewResult).toMatchObject({ total: 10000, isProvisional: true, version: 2, grade: { id: 'excellent' } });
  for (const who of ['baishui', 'assessor1', 'lead2', 'huangtu', 'admin'] as const) expect(await seen(who)).toBeNull();
  expect(await lead.ask(DISCARD, { id: first })).toMatchObject({ discardResults: { code: 'INVALID_INPUT' } });
  // provisional is not published
  expect(await (await world.as('qingshi')).ask(`query ($id: ID!) { feedback(townYearId: $id) { total } }`, { id })).toEqual({ feedback: null });
}); // prettier-ignore
