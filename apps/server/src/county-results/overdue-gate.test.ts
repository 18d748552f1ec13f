import type { SealedResult } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RectificationItemEntity } from '../rectification/rectification-item.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';
import { ResultVersionEntity } from './result-version.entity.js';

let server: TestServer;
let world: TwoCounties;

const DAY = 86_400_000;
const RESULT = 'id isStale unknownGates { zh } towns { town { name } total grade { id } gradeNotes { zh } }';
const PREPARE = `mutation ($round: ID!, $reason: String!, $without: [ID!]!) { prepareResults(roundId: $round, reason: $reason, without: $without) {
  ... on ResultsChanged { result { ${RESULT} } } ... on Refusal { code message { zh } } } }`;
const SEE = `query ($id: ID!) { resultVersion(id: $id) { ${RESULT} } }`;

interface Prepared {
  readonly id: string;
  readonly isStale: boolean;
  readonly unknownGates: readonly { readonly zh: string }[];
  readonly towns: readonly { readonly town: { readonly name: string }; readonly grade: { readonly id: string } }[];
}

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  await bringToModeration(server, world);
  // of three towns none has a place under the rubric's own quota
  const weights = [{ source: 'DESK', weight: 100 }];
  await (
    await world.as('lead')
  ).ask(
    'mutation ($round: ID!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: 0, input: $input) { __typename } }',
    { round: world.roundId, input: { weights, combine: 'MEAN', tolerance: 25, quota: null } },
  );
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

/** Signed in anew, for when the clock has run. */
async function signInLead(): Promise<TestClient> {
  const client = server.client();
  await client.signIn('lead', PASSWORD);
  return client;
}

async function prepare(reason: string): Promise<Prepared> {
  const answer = await (
    await signInLead()
  ).ask<{ prepareResults: { result: Prepared } }>(PREPARE, {
    round: world.roundId,
    reason,
    without: [world.townYears.红岩街道],
  });
  return answer.prepareResults.result;
}
const see = async (id: string) =>
  (await (await signInLead()).ask<{ resultVersion: Prepared }>(SEE, { id })).resultVersion;
/** What the sealed version counted. */
async function countsIn(id: string): Promise<Record<string, number | null>> {
  const { sealed } = await server.database.read.findOneByOrFail(ResultVersionEntity, { id });
  const { input } = JSON.parse(sealed) as SealedResult;
  return Object.fromEntries(
    Object.entries(world.townYears).flatMap(([name, townYearId]) => {
      const town = input.towns.find((one) => one.id === townYearId);
      return town ? [[name, town.overdueRectifications] as const] : [];
    }),
  );
}
const gradeOf = ({ towns }: Prepared, name: string) => towns.find(({ town }) => town.name === name);

test('where no item was kept in earlier years nobody has said, and the version names the gate that held nobody', async () => {
  const first = await prepare('');
  expect(first.unknownGates).toEqual([{ zh: '有逾期未整改的督察问题' }]);
  expect(gradeOf(first, '青石镇')).toMatchObject({ grade: { id: 'excellent' }, gradeNotes: [] });
});

test('an item of an earlier year that is overdue holds the grade and takes no points; items of other towns and of this round hold nobody', async () => {
  const { openRound } = await (
    await world.as('lead')
  ).ask<{ openRound: { round: { towns: { id: string; town: { name: string } }[] } } }>(
    'mutation { openRound(year: 2023) { ... on RoundOpened { round { towns { id town { name } } } } } }',
  );
  const idOf = (name: string) => openRound.round.towns.find(({ town }) => town.name === name)?.id ?? '';
  const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const item = (
    id: string,
    townYearId: string,
    more: Partial<Pick<RectificationItemEntity, 'deadline' | 'state' | 'submittedAt'>>,
  ) => ({
    id,
    townYearId,
    origin: 'hand' as const,
    proposal: null,
    indicator: null,
    text: id,
    quote: '',
    deadline: day(-30),
    state: 'open' as const,
    answer: '',
    submittedAt: null,
    decidedAt: null,
    reason: null,
    createdAt: new Date(),
    version: 1,
    ...more,
  });
  await server.database.write((manager) =>
    manager.insert(RectificationItemEntity, [
      item('late', idOf('青石镇'), {}),
      item('mended', idOf('白水乡'), { state: 'struck-off' }),
      item('mistake', idOf('白水乡'), { state: 'withdrawn' }),
      item('waits', idOf('白水乡'), { state: 'submitted', submittedAt: new Date(Date.now() - 31 * DAY) }),
      item('later', idOf('白水乡'), { deadline: day(30) }),
      item('own', world.townYears.白水乡, {}),
    ]),
  );
  const second = await prepare('整改情况已核');
  expect(second.unknownGates).toEqual([]);
  expect(gradeOf(second, '青石镇')).toMatchObject({
    total: 10000,
    grade: { id: 'good' },
    gradeNotes: [{ zh: '逾期未整改 1 项' }],
  });
  expect(gradeOf(second, '白水乡')).toMatchObject({ total: 7500, gradeNotes: [] });
  expect(await countsIn(second.id)).toEqual({ 青石镇: 1, 白水乡: 0, 红岩街道: 0 });
});

test('days that pass change no prepared version; an item struck off does, and says so', async () => {
  const third = await prepare('再核一次');
  // the item that is due in a month is overdue by then
  server.wait(40 * DAY);
  expect((await see(third.id)).isStale).toBe(false);
  await server.database.write((manager) =>
    manager.update(RectificationItemEntity, { id: 'late' }, { state: 'struck-off' }),
  );
  expect((await see(third.id)).isStale).toBe(true);
  const fourth = await prepare('已销号');
  expect(gradeOf(fourth, '青石镇')).toMatchObject({ grade: { id: 'excellent' }, gradeNotes: [] });
  expect(await countsIn(fourth.id)).toEqual({ 青石镇: 0, 白水乡: 1, 红岩街道: 0 });
});
