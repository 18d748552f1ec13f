import type { SealedResult } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { publishCounty } from '../testing/publish-county.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

const RANKING = `query ($round: ID!, $basis: RankingBasis!) { ranking(roundId: $round, basis: $basis) {
  rows { rank town { name } townYearId total band grade { id } } unranked { name } } }`;
const SET_SCORING = `mutation ($round: ID!, $version: Int!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: $version, input: $input) {
  __typename ... on Refusal { code message { zh } } } }`;
const scoring = (showsBands: boolean) => ({
  weights: [
    { source: 'DESK', weight: 70 },
    { source: 'FIELD_CHECK', weight: 30 },
  ],
  combine: 'MEAN',
  trimFrom: null,
  tolerance: 25,
  quota: 50,
  conversion: null,
  showsBands,
});

interface Ranking {
  readonly rows: readonly {
    readonly rank: number;
    readonly town: { readonly name: string };
    readonly townYearId: string;
    readonly total: number;
    readonly band: number | null;
  }[];
  readonly unranked: readonly { readonly name: string }[];
}

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const rank = async (basis: 'SCORED' | 'PUBLISHED', who: 'lead' | 'assessor1' = 'lead') =>
  (await (await world.as(who)).ask<{ ranking: Ranking | null }>(RANKING, { round: world.roundId, basis })).ranking;
const decide = async () => {
  const answer = await (
    await world.as('lead')
  ).ask(
    'mutation ($id: ID!) { decideIndicator(input: { townYearId: $id, indicator: "L1", expectedVersion: 0, state: LEVEL, level: 2, reason: "现场有两次学习记录" }) { __typename ... on Refusal { code message { zh } } } }',
    { id: world.townYears.红岩街道 },
  );
  expect(answer).toMatchObject({ decideIndicator: { __typename: expect.not.stringMatching('Refusal') as unknown } });
};

test('with phases nothing is ranked from sheets alone: there is no total before the county’s result is prepared', async () => {
  expect(await rank('SCORED')).toMatchObject({
    rows: [],
    unranked: [{ name: '青石镇' }, { name: '白水乡' }, { name: '红岩街道' }],
  });
});

test('the scored ranking has the prepared version’s very numbers, decisions of moderation among them; the published one its bands, where the county shows them', async () => {
  await decide();
  const lead = await world.as('lead');
  expect(await lead.ask(SET_SCORING, { round: world.roundId, version: 0, input: scoring(true) })).toEqual({
    setScoring: { __typename: 'ScoringChanged' },
  });
  await publishCounty(lead, world.roundId);
  const row = await server.database.read.findOneByOrFail(ResultVersionEntity, { roundId: world.roundId });
  const { outcome } = JSON.parse(row.sealed) as SealedResult;
  const sealed = outcome.towns.map(({ town, result }) => [town, result?.rank, result?.total, result?.band]);
  const asRows = (ranking: Ranking | null) =>
    ranking?.rows.map(({ townYearId, rank: place, total, band }) => [townYearId, place, total, band]);
  const sorted = (rows: typeof sealed | undefined) => [...(rows ?? [])].sort((a, b) => Number(a[1]) - Number(b[1]));
  expect(asRows(await rank('SCORED'))).toEqual(sorted(sealed));
  for (const who of ['lead', 'assessor1'] as const)
    expect(asRows(await rank('PUBLISHED', who))).toEqual(sorted(sealed));
  expect(sealed.every(([, , , band]) => typeof band === 'number')).toBe(true);
  // the mean of levels 3 and 0 on L1 would have been another total
  expect((await rank('SCORED'))?.rows).toHaveLength(3);
});

test('a county that shows no bands has none in the published ranking, for anybody', async () => {
  const other = await startTestServer();
  const county = await createTwoCounties(other);
  await bringToModeration(other, county);
  const lead = await county.as('lead');
  await lead.ask(SET_SCORING, { round: county.roundId, version: 0, input: scoring(false) });
  await publishCounty(lead, county.roundId, [county.townYears.红岩街道]);
  for (const who of ['lead', 'assessor1'] as const) {
    const { ranking } = await (
      await county.as(who)
    ).ask<{ ranking: Ranking }>(RANKING, { round: county.roundId, basis: 'PUBLISHED' });
    expect(ranking.rows.map(({ band }) => band)).toEqual([null, null]);
    expect(ranking.unranked).toEqual([{ name: '红岩街道' }]);
  }
  await other.remove();
});
