import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { bringToModeration } from '../testing/bring-to-moderation.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

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

const DECISION = 'state level basis points reason differs isReasonMissing version decidedBy';
const ROW = `indicator state spread lookAgain agreed { level points } cells { level points comment } decision { ${DECISION} }`;
const MATRIX = `query ($id: ID!) { moderation(townYearId: $id) { open agreed decided mayDecide tolerance assessors { name source } rows { ${ROW} } } }`;
const DECIDE = `mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { __typename
  ... on ModerationChanged { moderation { open decided } changed { indicator ${DECISION} } }
  ... on DecisionConflict { current { ${DECISION} } yours { ${DECISION} } } ... on Refusal { code message { zh } } } }`;
const ACCEPT = `mutation ($id: ID!) { acceptAgreed(townYearId: $id) { __typename ... on ModerationChanged { moderation { open decided } changed { indicator version level } } ... on Refusal { code } } }`;
const TAKE_BACK = `mutation ($id: ID!, $decisions: [DecisionVersionInput!]!) { takeBackDecisions(townYearId: $id, decisions: $decisions) { __typename ... on ModerationChanged { moderation { open decided } } ... on Refusal { code } } }`;

interface Matrix {
  readonly moderation: {
    readonly rows: readonly { readonly indicator: string; readonly state: string; readonly decision: unknown }[];
    readonly assessors: readonly unknown[];
  };
}
const decide = async (more: Record<string, unknown>) =>
  (
    await (
      await world.as('lead')
    ).ask<{ decideIndicator: { __typename: string; code?: string } }>(DECIDE, {
      input: {
        townYearId: world.townYears.红岩街道,
        indicator: 'L1',
        expectedVersion: 0,
        state: 'LEVEL',
        level: 2,
        reason: '学习记录不全，合议定为 2 档',
        ...more,
      },
    })
  ).decideIndicator;

test('the matrix shows who agrees, who does not, and who must look again', async () => {
  const lead = await world.as('lead');
  const { moderation } = await lead.ask<Matrix>(MATRIX, { id: world.townYears.红岩街道 });
  expect(moderation).toMatchObject({ open: 1, decided: 0, mayDecide: true, tolerance: 25 });
  expect(moderation.assessors).toEqual([
    { name: expect.any(String) as string, source: 'DESK' },
    { name: expect.any(String) as string, source: 'DESK' },
  ]);
  const row = moderation.rows.find(({ indicator }) => indicator === 'L1');
  expect(row).toMatchObject({
    state: 'OUTSIDE_TOLERANCE',
    agreed: null,
    decision: { state: 'NOT_SCORED', version: 0 },
  });
  expect(row).toMatchObject({ lookAgain: expect.arrayContaining(['姓名-assessor1', '姓名-assessor2']) as string[] });
  expect(moderation.rows.filter(({ state }) => state === 'AGREED')).toHaveLength(moderation.rows.length - 1);
});

test('a final entry that nobody agreed on needs its reason; then it stands', async () => {
  expect(await decide({ reason: '' })).toMatchObject({
    moderation: { open: 1, decided: 0 },
    changed: [{ isReasonMissing: true, version: 1 }],
  });
  expect(await decide({ expectedVersion: 1 })).toMatchObject({
    moderation: { open: 0, decided: 1 },
    changed: [{ level: 2, differs: true, isReasonMissing: false, version: 2, decidedBy: '姓名-lead' }],
  });
  expect(await decide({ expectedVersion: 2, state: 'NOT_APPLICABLE', level: null, basis: ' ' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await decide({ expectedVersion: 2, state: 'CANNOT_JUDGE', level: null })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await decide({ indicator: 'X9' })).toMatchObject({ code: 'INVALID_INPUT' });
});

test('of two moderators at once the second gets both values, and nothing is lost', async () => {
  const both = await Promise.all([
    decide({ expectedVersion: 2, level: 3, reason: '甲的理由' }),
    decide({ expectedVersion: 2, level: 1, reason: '乙的理由' }),
  ]);
  const lost = both.find(({ __typename }) => __typename === 'DecisionConflict');
  const won = both.find(({ __typename }) => __typename === 'ModerationChanged');
  expect(lost).toMatchObject({ current: { version: 3 }, yours: { version: 2 } });
  expect(won).toMatchObject({ changed: [{ version: 3 }] });
  const levels = lost as unknown as { current: { level: number }; yours: { level: number } };
  expect([levels.current.level, levels.yours.level].sort()).toEqual([1, 3]);
  // asked again because the answer got lost on the way: the same answer, and nothing twice
  const again = await decide({ expectedVersion: 2, ...(levels.current.level === 3 ? { level: 3, reason: '甲的理由' } : { level: 1, reason: '乙的理由' }) }); // prettier-ignore
  expect(again).toMatchObject({ __typename: 'ModerationChanged', changed: [{ version: 3 }] });
});

test('all that is agreed is taken over in one act, from people alone, and given back in one', async () => {
  const lead = await world.as('lead');
  const id = world.townYears.青石镇;
  const { acceptAgreed } = await lead.ask<{
    acceptAgreed: { changed: { indicator: string; version: number; level: number }[] };
  }>(ACCEPT, { id });
  expect(acceptAgreed.changed.length).toBeGreaterThan(20);
  expect(new Set(acceptAgreed.changed.map(({ level }) => level))).toEqual(new Set([4]));
  const decisions = acceptAgreed.changed.map(({ indicator, version }) => ({ indicator, version }));
  const stale = decisions.map((one, place) => (place === 3 ? { ...one, version: 9 } : one));
  expect(await lead.ask(TAKE_BACK, { id, decisions: stale })).toMatchObject({
    takeBackDecisions: { code: 'CHANGED_MEANWHILE' },
  });
  expect(await lead.ask(TAKE_BACK, { id, decisions })).toMatchObject({
    takeBackDecisions: { moderation: { decided: 0 } },
  });
  const actions = (await server.database.read.find(EventEntity, { where: { townYearId: id } })).map(({ action }) => action);
  expect(actions.filter((action) => action === 'indicator-decided')).toHaveLength(decisions.length);
  expect(actions.filter((action) => action === 'decision-taken-back')).toHaveLength(decisions.length);
}); // prettier-ignore

test('nobody but the county’s lead sees or decides anything of it', async () => {
  const id = world.townYears.红岩街道;
  const LIST = 'query ($id: ID!) { round(id: $id) { moderations { town { name } open } } }';
  for (const who of ['assessor1', 'hongyan', 'qingshi', 'lead2', 'admin'] as const) {
    const client = await world.as(who);
    expect(await client.ask(MATRIX, { id })).toEqual({ moderation: null });
    const { acceptAgreed } = await client.ask<{ acceptAgreed: { code: string } }>(ACCEPT, { id });
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(acceptAgreed.code);
  }
  expect(await (await world.as('assessor1')).ask(LIST, { id: world.roundId })).toEqual({ round: { moderations: [] } });
  expect(await (await world.as('lead')).ask(LIST, { id: world.roundId })).toMatchObject({
    round: { moderations: [{ town: { name: '青石镇' } }, {}, { town: { name: '红岩街道' }, open: 0 }] },
  });
});
