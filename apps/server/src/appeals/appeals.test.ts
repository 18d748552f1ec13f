import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { ModerationDecisionEntity } from '../moderation/moderation-decision.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { countQueries } from '../testing/count-queries.js';
import { createCountyOfTowns } from '../testing/county-of-towns.js';
import { moveTo } from '../testing/set-up-phases.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { AppealEntity } from './appeal.entity.js';

let server: TestServer;
let world: TwoCounties;
let panel: TestClient;
let id: string;

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const QUOTE = '聘请法律顾问1名';
const SAVED = '{ __typename ... on AppealSaved { id } ... on Refusal { code message { zh en } } }';
const APPEAL =
  'id indicator channel text quote state levelBefore newLevel reason isByCommittee version mayDecide proofs { id fileName isShared }';
const SEE = `query ($id: ID!) { townYear(id: $id) { appeals { ${APPEAL} } } }`;
const OPERATIONS = {
  rule: `mutation ($round: ID!, $version: Int = 0, $days: Int = 5, $members: [ID!] = ["assessor3"]) { saved: setAppealRule(roundId: $round, expectedVersion: $version, days: $days, members: $members) ${SAVED} }`,
  begin: `mutation ($id: ID!, $indicator: ID = "D1", $channel: AppealChannel = TOWN, $text: String = "报告里写明了", $quote: String = "", $start: Int = 0) { saved: beginAppeal(townYearId: $id, input: { indicator: $indicator, channel: $channel, text: $text, quote: $quote, quoteStart: $start }) ${SAVED} }`,
  submit: `mutation ($id: ID!, $version: Int = 1, $quote: String = "${QUOTE}") { saved: submitAppeal(id: $id, expectedVersion: $version, input: { text: "报告里写明了", quote: $quote, quoteStart: 0 }) ${SAVED} }`,
  withdraw: `mutation ($id: ID!, $version: Int = 1) { saved: withdrawAppeal(id: $id, expectedVersion: $version) ${SAVED} }`,
  decide: `mutation ($id: ID!, $version: Int = 2, $level: Int, $reason: String = "依据成立") { saved: decideAppeal(id: $id, expectedVersion: $version, newLevel: $level, reason: $reason) ${SAVED} }`,
} as const;
const RULE =
  'query ($round: ID!) { appealRule(roundId: $round) { days until isOpen members { id isMember } version } }';
const SIMILAR = 'query ($id: ID!) { similarTowns(appealId: $id) { town level hasAppealed } }';
const PREPARE =
  'mutation ($round: ID!, $reason: String!) { prepareResults(roundId: $round, reason: $reason, without: []) { __typename ... on ResultsChanged { result { id version } } ... on Refusal { message { zh } } } }';
const ANNOUNCE = 'mutation ($id: ID!) { announceResults(versionId: $id) { __typename } }';

interface Appeal {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly mayDecide: boolean;
  readonly proofs: readonly { readonly id: string }[];
  readonly [field: string]: unknown;
}
const see = async (client: TestClient, townYearId = id) =>
  (await client.ask<{ townYear: { appeals: readonly Appeal[] } }>(SEE, { id: townYearId })).townYear.appeals;
const save = async (client: TestClient, operation: keyof typeof OPERATIONS, variables: Record<string, unknown>) =>
  (
    await client.ask<{ saved: { __typename: string; id?: string; code?: string; message?: { zh: string } } }>(
      OPERATIONS[operation],
      variables,
    )
  ).saved;
const DONE = { __typename: 'AppealSaved' };

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  id = world.townYears.青石镇;
  await bringToModeration(server, world);
  const passwordHash = await hashPassword(PASSWORD);
  const { countyId } = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  await server.database.write(async (manager) => {
    await manager.insert(AccountEntity, {
      id: 'assessor3',
      loginName: 'assessor3',
      displayName: '姓名-assessor3',
      role: 'assessor',
      countyId,
      townId: null,
      passwordHash,
      createdAt: new Date(),
    });
    await manager.insert(ModerationDecisionEntity, {
      id: 'decided',
      townYearId: world.townYears.红岩街道,
      indicator: 'L1',
      state: 'level',
      level: 2,
      basis: null,
      reason: '合议',
      origin: 'moderation',
      version: 1,
      decidedById: 'lead',
      updatedAt: new Date(),
    });
  });
  panel = server.client();
  await panel.signIn('assessor3', PASSWORD);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('the panel is named by the lead from the county’s people, with an event', async () => {
  const lead = await world.as('lead');
  const round = world.roundId;
  expect(await save(lead, 'rule', { round, members: ['assessor9'] })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await save(lead, 'rule', { round, members: ['qingshi'] })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await save(lead, 'rule', { round, days: 0 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(lead, 'rule', { round, members: ['assessor1', 'assessor3'] })).toMatchObject(DONE);
  expect(await save(lead, 'rule', { round })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(await save(await world.as('assessor1'), 'rule', { round })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await server.database.read.existsBy(EventEntity, { action: 'appeal-panel-named' })).toBe(true);
  expect(await (await world.as('qingshi')).ask(RULE, { round })).toMatchObject({
    appealRule: { members: [], isOpen: false },
  });
});

test('appeals open once towns are told, one an indicator, with words of the report or a file', async () => {
  const [town, lead] = [await world.as('qingshi'), await world.as('lead')];
  expect(await save(town, 'begin', { id })).toMatchObject({ code: 'WRONG_PHASE' });
  const { prepareResults } = await lead.ask<{ prepareResults: { result: { id: string } } }>(PREPARE, {
    round: world.roundId,
    reason: '',
  });
  await moveTo(lead, world.roundId, 'moderation', 'provisional');
  expect(await save(town, 'begin', { id })).toMatchObject({ code: 'WRONG_PHASE' });
  await lead.ask(ANNOUNCE, { id: prepareResults.result.id });

  expect(await save(town, 'begin', { id, indicator: 'Z9' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(town, 'begin', { id, text: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(town, 'begin', { id, quote: '报告里没有的话' })).toMatchObject({ code: 'INVALID_INPUT' });
  const begun = await save(town, 'begin', { id });
  expect(begun).toMatchObject(DONE);
  expect((await save(town, 'begin', { id })).message?.zh).toContain('只能申诉一次');
  expect(await see(lead)).toEqual([]);
  expect(await see(panel)).toEqual([]);
  expect((await save(town, 'submit', { id: begun.id, quote: '' })).message?.zh).toContain('申诉要有依据');
  const form = new FormData();
  form.set('file', new Blob(['新的依据']), '聘书.txt');
  const sent = await town.fetch(`/files/proofs?purpose=appeal&of=${begun.id ?? ''}`, {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  const { proofId } = (await sent.json()) as { proofId: string };
  expect((await lead.fetch(`/files/proofs/${proofId}`)).status).toBe(404);
  expect(await save(town, 'submit', { id: begun.id })).toMatchObject(DONE);
  expect(await see(lead)).toMatchObject([{ state: 'SUBMITTED', levelBefore: 4, mayDecide: false, quote: QUOTE }]);
  for (const client of [lead, panel]) expect((await client.fetch(`/files/proofs/${proofId}`)).status).toBe(200);
});

test('only of the panel who neither scored nor moderated the town decides; the same pattern elsewhere is shown before', async () => {
  const [lead, scorer, town] = [await world.as('lead'), await world.as('assessor1'), await world.as('qingshi')];
  const [appeal] = await see(panel);
  expect(appeal?.mayDecide).toBe(true);
  // assessor1 is of the panel and scored the town: for them there is no such appeal
  expect(await see(scorer)).toEqual([]);
  expect(await scorer.post(OPERATIONS.decide, { id: appeal?.id })).toMatchObject({
    data: { saved: { code: 'NOT_FOUND' } },
  });
  expect(await save(lead, 'decide', { id: appeal?.id })).toMatchObject({ code: 'NOT_FOUND' });
  // both other towns stand at level 3, this one at 4
  expect(await panel.ask(SIMILAR, { id: appeal?.id })).toEqual({ similarTowns: [] });
  expect(await scorer.ask(SIMILAR, { id: appeal?.id })).toEqual({ similarTowns: [] });
  const other = await save(await world.as('baishui'), 'begin', { id: world.townYears.白水乡 });
  await save(await world.as('baishui'), 'submit', { id: other.id });
  expect(await panel.ask(SIMILAR, { id: other.id })).toEqual({
    similarTowns: [{ town: '红岩街道', level: 3, hasAppealed: false }],
  });
  expect(await town.ask(SIMILAR, { id: other.id })).toEqual({ similarTowns: [] });
  expect(await save(panel, 'decide', { id: other.id, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(panel, 'decide', { id: other.id, level: 3 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(panel, 'decide', { id: other.id, level: 5 })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(panel, 'decide', { id: appeal?.id, reason: '维持原档' })).toMatchObject(DONE);
  expect(await save(panel, 'decide', { id: appeal?.id, version: 3 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const seen = await see(town);
  expect(seen).toMatchObject([{ state: 'UPHELD', reason: '维持原档', isByCommittee: false, newLevel: null }]);
  expect(JSON.stringify(seen)).not.toMatch(/姓名-/u);
});

test('another level makes a new version of the county’s result; the old one stays, and nobody’s sheet moves', async () => {
  const [lead, town, scorer] = [await world.as('lead'), await world.as('baishui'), await world.as('assessor1')];
  const SHEET =
    'query ($id: ID!) { mySheet(townYearId: $id) { submittedAt entries { indicator level comment version } } }';
  const townYearId = world.townYears.白水乡;
  const sheet = await scorer.ask(SHEET, { id: townYearId });
  const [appeal] = await see(panel, townYearId);
  expect(await save(panel, 'decide', { id: appeal?.id, level: 4 })).toMatchObject(DONE);
  expect(await scorer.ask(SHEET, { id: townYearId })).toEqual(sheet);
  const { prepareResults } = await lead.ask<{ prepareResults: { result: { id: string; version: number } } }>(PREPARE, {
    round: world.roundId,
    reason: '申诉复核',
  });
  expect(prepareResults.result.version).toBe(2);
  await lead.ask(ANNOUNCE, { id: prepareResults.result.id });
  const { provisionalResult } = await town.ask<{
    provisionalResult: { version: number; indicators: { indicator: { id: string }; level: number }[] };
  }>('query ($id: ID!) { provisionalResult(townYearId: $id) { version indicators { indicator { id } level } } }', {
    id: townYearId,
  });
  expect(provisionalResult.version).toBe(2);
  expect(provisionalResult.indicators.find(({ indicator }) => indicator.id === 'D1')?.level).toBe(4);
  const kept = await server.database.read.find(TownResultEntity, { where: { townYearId } });
  expect(kept).toHaveLength(2);
});

test('the lead enters one that came by letter; where nobody of the panel is left, the committee decides and the record says so', async () => {
  const [lead, town] = [await world.as('lead'), await world.as('hongyan')];
  const townYearId = world.townYears.红岩街道;
  expect(await save(lead, 'begin', { id: townYearId })).toMatchObject({ code: 'INVALID_INPUT' });
  const begun = await save(lead, 'begin', { id: townYearId, channel: 'LETTER' });
  expect(await see(town, townYearId)).toEqual([]);
  await save(lead, 'submit', { id: begun.id });
  expect(await see(town, townYearId)).toMatchObject([{ channel: 'LETTER', state: 'SUBMITTED' }]);
  await save(lead, 'rule', { round: world.roundId, version: 1, members: ['assessor1', 'assessor2'] });
  expect(await see(panel, townYearId)).toEqual([]);
  expect((await see(lead, townYearId))[0]?.mayDecide).toBe(true);
  expect(await save(lead, 'decide', { id: begun.id, level: 4, reason: '委员会研究决定' })).toMatchObject(DONE);
  expect((await see(town, townYearId))[0]).toMatchObject({ isByCommittee: true, newLevel: 4 });
  const event = await server.database.read.findOneByOrFail(EventEntity, {
    action: 'appeal-decided',
    subjectId: begun.id ?? '',
  });
  expect(event.after).toContain('"isByCommittee":true');
});

describe.each<LoginName>(['baishui', 'huangtu', 'lead2', 'assessor9', 'admin'])('%s', (who) => {
  test('gets for 青石镇’s appeals and files what ids that do not exist get', async () => {
    const client = await world.as(who);
    const appeal = await server.database.read.findOneByOrFail(AppealEntity, { townYearId: id, indicator: 'D1' });
    const proof = (await see(await world.as('qingshi')))[0]?.proofs[0]?.id ?? '';
    expect(await client.post(SEE, { id })).toEqual(await client.post(SEE, { id: NOWHERE }));
    for (const operation of ['submit', 'withdraw', 'decide'] as const)
      expect(await client.post(OPERATIONS[operation], { id: appeal.id })).toEqual(
        await client.post(OPERATIONS[operation], { id: NOWHERE }),
      );
    expect(await client.post(OPERATIONS.begin, { id })).toEqual(await client.post(OPERATIONS.begin, { id: NOWHERE }));
    expect(await client.post(SIMILAR, { id: appeal.id })).toEqual(await client.post(SIMILAR, { id: NOWHERE }));
    expect((await client.fetch(`/files/proofs/${proof}`)).status).toBe(404);
  });
});

test('the list of towns asks the same of the database for 1 town and for 30', async () => {
  const counts: number[] = [];
  for (const size of [1, 30]) {
    const { lead, roundId, townYearIds } = await createCountyOfTowns(server, size);
    await server.database.write(async (manager) => {
      for (const townYearId of townYearIds)
        await manager.insert(AppealEntity, {
          id: townYearId,
          townYearId,
          indicator: 'L1',
          channel: 'town',
          text: '一',
          quote: '',
          quoteStart: 0,
          state: 'submitted',
          levelBefore: 1,
          submittedAt: new Date(),
          decidedAt: null,
          newLevel: null,
          reason: null,
          isByCommittee: false,
          version: 2,
        });
    });
    const list = `query ($id: ID!) { round(id: $id) { towns { town { name } appeals { ${APPEAL} } } } }`;
    counts.push(await countQueries(server.database, () => lead.ask(list, { id: roundId })));
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(20);
});

// last, because everybody’s session ends with the days that pass
test('the time for appeals ends with its last working day', async () => {
  const [lead, town] = [await world.as('lead'), await world.as('qingshi')];
  const year = new Date().getFullYear();
  for (const one of [year, year + 1])
    await lead.ask(
      'mutation ($year: Int!) { setWorkCalendar(input: { year: $year, holidays: [], workdays: [], expectedVersion: 0 }) { __typename } }',
      { year: one },
    );
  const asked = await town.ask<{ appealRule: { until: string; isOpen: boolean } }>(RULE, { round: world.roundId });
  expect(asked.appealRule.isOpen).toBe(true);
  const withdrawn = await save(town, 'begin', { id, indicator: 'D2' });
  expect(await save(town, 'withdraw', { id: withdrawn.id })).toMatchObject(DONE);
  server.wait(10 * 86_400_000);
  const [again, boss] = [server.client(), server.client()];
  await again.signIn('qingshi', PASSWORD);
  await boss.signIn('lead', PASSWORD);
  expect(await again.ask(RULE, { round: world.roundId })).toMatchObject({ appealRule: { isOpen: false } });
  expect(await save(again, 'begin', { id, indicator: 'D2' })).toMatchObject({ code: 'WRONG_PHASE' });
});
