import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { entry, fillInSheet, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
    await (await world.as('lead')).upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const FIELDS =
  'version assigns withholds canChange assessors { accountId } pairs { townYearId accountId sheet } conflicts { townYearId accountId }';
const ASSIGNMENT = `query ($id: ID!) { round(id: $id) { assignment { ${FIELDS} } } }`;
const SET = `mutation ($round: ID!, $version: Int!, $changes: [AssignmentChangeInput!]!, $drawn: DrawUsedInput) {
  setAssignments(roundId: $round, expectedVersion: $version, changes: $changes, drawn: $drawn) { __typename
    ... on AssignmentSaved { assignment { ${FIELDS} } } ... on AssignmentStale { assignment { ${FIELDS} } } ... on Refusal { code message { zh } } } }`;
const RULES = `mutation ($round: ID!, $version: Int!, $assigns: Boolean!, $withholds: Boolean!) {
  setScoringRules(roundId: $round, expectedVersion: $version, assigns: $assigns, withholds: $withholds) { __typename
    ... on AssignmentSaved { assignment { version assigns withholds } } ... on Refusal { code message { zh } } } }`;
const PROPOSE = `query ($round: ID!, $perTown: Int!, $draw: Int!) { proposedAssignment(roundId: $round, perTown: $perTown, draw: $draw) {
  pairs { townYearId accountId } spread isConnected problem { zh } } }`;
const IMPORT = `mutation ($round: ID!, $content: String!, $stamp: String) { importAssignments(roundId: $round, content: $content, stamp: $stamp) { __typename
  ... on AssignmentsImported { applied changes { town before after } unchanged missing problems { zh } stamp } ... on Refusal { code } } }`;
const DECLARE = `mutation ($town: ID!, $account: ID, $kind: ConflictKind!, $reason: String!) { declareConflict(townId: $town, accountId: $account, kind: $kind, reason: $reason) { __typename
  ... on ConflictDeclared { conflict { id person town kind reason declaredBy } } ... on Refusal { code message { zh } } } }`;
const LIFT = `mutation ($id: ID!, $reason: String!) { liftConflict(id: $id, reason: $reason) { __typename ... on Refusal { code } } }`;

interface View {
  version: number;
  assigns: boolean;
  withholds: boolean;
  canChange: boolean;
  assessors: { accountId: string }[];
  pairs: { townYearId: string; accountId: string; sheet: string }[];
  conflicts: { townYearId: string; accountId: string }[];
}
interface Answer {
  __typename: string;
  assignment?: View;
  code?: string;
  message?: { zh: string };
}
type Town = '青石镇' | '白水乡' | '红岩街道';

async function look(): Promise<View> {
  const { round } = await (
    await world.as('lead')
  ).ask<{ round: { assignment: View } }>(ASSIGNMENT, { id: world.roundId });
  return round.assignment;
}

const cell = (town: Town, accountId: string, assigned = true) => ({
  townYearId: world.townYears[town],
  accountId,
  assigned,
});

async function set(changes: object[], version?: number, drawn: object | null = null): Promise<Answer> {
  const seen = version ?? (await look()).version;
  const { setAssignments } = await (
    await world.as('lead')
  ).ask<{ setAssignments: Answer }>(SET, { round: world.roundId, version: seen, changes, drawn });
  return setAssignments;
}

const namesOf = (view: View | undefined) =>
  (view?.pairs ?? [])
    .map(({ townYearId, accountId }) => {
      const town = Object.entries(world.townYears).find(([, id]) => id === townYearId)?.[0] ?? '';
      return `${town} ${accountId}`;
    })
    .sort();

const townId = async (name: Town) => {
  const { round } = await (
    await world.as('lead')
  ).ask<{ round: { towns: { town: { id: string; name: string } }[] } }>(
    'query ($id: ID!) { round(id: $id) { towns { town { id name } } } }',
    { id: world.roundId },
  );
  return round.towns.find(({ town }) => town.name === name)?.town.id ?? '';
};

beforeEach(async () => {
  const { pairs, assigns } = await look();
  const taken = pairs.filter(({ sheet }) => sheet !== 'SUBMITTED');
  if (taken.length > 0)
    await set(taken.map(({ townYearId, accountId }) => ({ townYearId, accountId, assigned: false })));
  const now = await look();
  if (assigns && now.pairs.length === 0)
    await (
      await world.as('lead')
    ).ask(RULES, { round: world.roundId, version: now.version, assigns: false, withholds: false });
});

test('a round opened with a seed of its own, and no assignment: everybody scores everything, each in an order of their own', async () => {
  const rows = await server.database.read.find(RoundEntity, { order: { id: 'ASC' } });
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(2);
  expect(rows.every(({ seed }) => seed > 0)).toBe(true);
  const queues: string[][] = [];
  for (const who of ['assessor1', 'assessor2', 'lead'] as const) {
    const { round } = await (
      await world.as(who)
    ).ask<{ round: { myQueue: string[] } }>('query ($id: ID!) { round(id: $id) { myQueue } }', { id: world.roundId });
    expect([...round.myQueue].sort()).toEqual(
      [world.townYears.青石镇, world.townYears.白水乡, world.townYears.红岩街道].sort(),
    );
    queues.push(round.myQueue);
  }
  const town = await (
    await world.as('qingshi')
  ).ask('query ($id: ID!) { round(id: $id) { myQueue assignment { version } } }', { id: world.roundId });
  expect(town).toEqual({ round: { myQueue: [], assignment: null } });
});

test('cells are saved by town and person, whatever the order in which they come; each town’s change is in the record', async () => {
  const before = await server.database.read.countBy(EventEntity, { action: 'assignment-set' });
  const saved = await set([cell('白水乡', 'assessor2'), cell('青石镇', 'assessor1'), cell('白水乡', 'assessor1')]);
  expect(saved).toMatchObject({ __typename: 'AssignmentSaved', assignment: { assigns: true } });
  expect(namesOf(saved.assignment)).toEqual(['白水乡 assessor1', '白水乡 assessor2', '青石镇 assessor1']);
  const events = await server.database.read.find(EventEntity, {
    where: { action: 'assignment-set' },
    order: { number: 'ASC' },
  });
  expect(events.slice(before).map(({ subject, before: was, after }) => [subject, was, after])).toEqual([
    ['青石镇', '{"assessors":[]}', '{"assessors":["姓名-assessor1"]}'],
    ['白水乡', '{"assessors":[]}', '{"assessors":["姓名-assessor2","姓名-assessor1"]}'],
  ]);
  // what is so already changes nothing, and is no event
  const again = await set([cell('青石镇', 'assessor1')]);
  expect(again.assignment?.version).toBe(saved.assignment?.version);
  expect(await server.database.read.countBy(EventEntity, { action: 'assignment-set' })).toBe(before + 2);
});

test('a form that went stale is refused with what stands now, and goes to nobody', async () => {
  const seen = (await look()).version;
  expect((await set([cell('青石镇', 'assessor1')], seen)).__typename).toBe('AssignmentSaved');
  const stale = await set([cell('红岩街道', 'assessor2'), cell('青石镇', 'assessor2')], seen);
  expect(stale.__typename).toBe('AssignmentStale');
  expect(namesOf(stale.assignment)).toEqual(['青石镇 assessor1']);
  expect(namesOf(await look())).toEqual(['青石镇 assessor1']);
  // two at once from the same version: one is written whole, the other hears of it
  const version = stale.assignment?.version ?? -1;
  const race = await Promise.all([
    set([cell('红岩街道', 'assessor1')], version),
    set([cell('红岩街道', 'assessor2')], version),
  ]);
  expect(race.map(({ __typename }) => __typename).sort()).toEqual(['AssignmentSaved', 'AssignmentStale']);
  expect(namesOf(await look())).toHaveLength(2);
});

test.each<[string, () => object[], RegExp]>([
  ['somebody who is no assessor', () => [cell('青石镇', 'qingshi')], /不是本县在用的考评员/u],
  ['another county’s assessor', () => [cell('青石镇', 'assessor9')], /不是本县在用的考评员/u],
  [
    'another county’s town',
    () => [{ townYearId: world.townYears.黄土镇, accountId: 'assessor1', assigned: true }],
    /不在本轮考评/u,
  ],
  ['a cell twice', () => [cell('青石镇', 'assessor1'), cell('青石镇', 'assessor1', false)], /写了两次/u],
])('%s is refused in words, and nothing of the rest is written', async (_, changes, message) => {
  const answer = await set([cell('白水乡', 'assessor2'), ...changes()]);
  expect(answer).toMatchObject({ code: 'INVALID_INPUT', message: { zh: expect.stringMatching(message) as string } });
  expect(namesOf(await look())).toEqual([]);
});

test('only the county’s lead sees and changes it', async () => {
  for (const who of ['assessor1', 'qingshi', 'admin', 'lead2'] as const) {
    const client = await world.as(who);
    const { round } = await client.ask<{ round: { assignment: object | null } | null }>(ASSIGNMENT, {
      id: world.roundId,
    });
    expect(round?.assignment ?? null).toBeNull();
    const { setAssignments } = await client.ask<{ setAssignments: Answer }>(SET, {
      round: world.roundId,
      version: 0,
      changes: [],
    });
    expect(setAssignments.code).toBe(who === 'lead2' ? 'NOT_FOUND' : 'FORBIDDEN');
    expect(await client.ask(PROPOSE, { round: world.roundId, perTown: 1, draw: 0 })).toEqual({
      proposedAssignment: null,
    });
  }
});

test('where the round assigns, an assessor scores assigned towns alone, and others are as if they were not there', async () => {
  await set([cell('青石镇', 'assessor1')]);
  const [mine, other] = [await world.as('assessor1'), await world.as('assessor2')];
  const QUEUE = 'query ($id: ID!) { round(id: $id) { myQueue towns { town { name } myProgress { settled } } } }';
  const { round } = await mine.ask<{
    round: { myQueue: string[]; towns: { town: { name: string }; myProgress: object | null }[] };
  }>(QUEUE, { id: world.roundId });
  expect(round.myQueue).toEqual([world.townYears.青石镇]);
  expect(round.towns.filter(({ myProgress }) => myProgress).map(({ town }) => town.name)).toEqual(['青石镇']);
  expect(await other.ask('query ($id: ID!) { round(id: $id) { myQueue } }', { id: world.roundId })).toEqual({
    round: { myQueue: [] },
  });
  const score = async (who: typeof mine) =>
    (await who.ask<{ setEntry: { __typename: string; code?: string } }>(SET_ENTRY, entry(world.townYears.青石镇, 'L1')))
      .setEntry;
  expect((await score(other)).code).toBe('NOT_FOUND');
  expect((await score(mine)).__typename).toBe('EntrySaved');
  expect(
    await other.ask('query ($id: ID!) { mySheet(townYearId: $id) { total { total } } }', {
      id: world.townYears.青石镇,
    }),
  ).toEqual({
    mySheet: null,
  });
  // the lead hears of those who have not begun too
  await set([cell('青石镇', 'assessor2')]);
  const { townYear } = await (
    await world.as('lead')
  ).ask<{ townYear: { sheets: object[] } }>(
    'query ($id: ID!) { townYear(id: $id) { sheets { assessor settled submittedAt } } }',
    { id: world.townYears.青石镇 },
  );
  expect(townYear.sheets).toEqual([
    { assessor: '姓名-assessor1', settled: 1, submittedAt: null },
    { assessor: '姓名-assessor2', settled: 0, submittedAt: null },
  ]);
});

test('while towns are assigned the rule cannot be switched off; suggestions cannot be withheld once scoring has begun', async () => {
  await set([cell('青石镇', 'assessor1')]);
  const rules = async (assigns: boolean, withholds: boolean) => {
    const { version } = await look();
    const { setScoringRules } = await (
      await world.as('lead')
    ).ask<{ setScoringRules: Answer }>(RULES, { round: world.roundId, version, assigns, withholds });
    return setScoringRules;
  };
  expect((await rules(false, false)).message?.zh).toMatch(/取消全部分工/u);
  expect((await rules(true, true)).message?.zh).toMatch(/已经有人开始评分/u);
});

describe('by table', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const run = async (text: string, stamp: string | null = null) => {
    const { importAssignments } = await (
      await world.as('lead')
    ).ask<{ importAssignments: { applied: boolean; stamp: string; code?: string; problems: { zh: string }[] } }>(
      IMPORT,
      {
        round: world.roundId,
        content: base64(text),
        stamp,
      },
    );
    return importAssignments;
  };

  test('a dry run writes nothing; what was shown is taken over, unless something changed meanwhile', async () => {
    const text = '乡镇（街道）,考评员 1,考评员 2\n青石镇,姓名-assessor1、assessor2,\n白水乡,,姓名-assessor2\n';
    const dry = await run(text);
    expect(dry).toMatchObject({
      applied: false,
      changes: [
        { town: '青石镇', before: [], after: ['姓名-assessor1', '姓名-assessor2'] },
        { town: '白水乡', before: [], after: ['姓名-assessor2'] },
      ],
      missing: ['红岩街道'],
      problems: [],
    });
    expect(namesOf(await look())).toEqual([]);
    expect(await run(text, dry.stamp)).toMatchObject({ applied: true });
    expect(namesOf(await look())).toEqual(['白水乡 assessor2', '青石镇 assessor1', '青石镇 assessor2']);
    expect((await run(text, dry.stamp)).code).toBe('CHANGED_MEANWHILE');
    expect(await run(text)).toMatchObject({ changes: [], unchanged: 2 });
  });

  test('unknown names and towns, what stands twice, and conflicts are named by row', async () => {
    const id = await townId('红岩街道');
    const { declareConflict } = await (
      await world.as('lead')
    ).ask<{ declareConflict: { conflict: { id: string } } }>(DECLARE, {
      town: id,
      account: 'assessor2',
      kind: 'RELATIVE',
      reason: '配偶任职',
    });
    const text = [
      '乡镇,考评员,备注',
      '青石镇,张三、姓名-assessor1、assessor1,',
      '黄土镇,assessor1,',
      '白水乡,assessor1,',
      '白水乡,assessor2,',
      '红岩街道,assessor2,',
    ];
    const { problems } = await run(text.join('\n'));
    expect(problems.map(({ zh }) => zh)).toEqual([
      '不认识“备注”这一列',
      '第 2 行“青石镇”：没有考评员“张三”',
      '第 2 行“青石镇”：“assessor1”写了两次',
      '第 3 行“黄土镇”：本轮考评没有这个单位',
      '第 5 行“白水乡”：写了两次',
      '红岩街道、姓名-assessor2：有利益冲突，应当回避',
    ]);
    await (await world.as('lead')).ask(LIFT, { id: declareConflict.conflict.id, reason: '登记有误' });
  });

  test('two people of one name are told apart by their login names', async () => {
    await server.database.write((manager) =>
      manager.update(AccountEntity, { id: 'assessor2' }, { displayName: '姓名-assessor1' }),
    );
    const { problems } = await run('乡镇,考评员\n青石镇,姓名-assessor1\n白水乡,assessor2\n');
    expect(problems.map(({ zh }) => zh)).toEqual(['第 2 行“青石镇”：“姓名-assessor1”有重名，请写账号名']);
    await server.database.write((manager) =>
      manager.update(AccountEntity, { id: 'assessor2' }, { displayName: '姓名-assessor2' }),
    );
  });
});

test('a draw is the same each time, another number is another draw, and nothing is written until it is saved', async () => {
  const lead = await world.as('lead');
  interface Proposal {
    proposedAssignment: {
      pairs: { townYearId: string; accountId: string }[];
      spread: number;
      isConnected: boolean;
      problem: { zh: string } | null;
    };
  }
  const propose = (perTown: number, draw: number) =>
    lead.ask<Proposal>(PROPOSE, { round: world.roundId, perTown, draw });
  const first = await propose(2, 0);
  expect(first.proposedAssignment).toMatchObject({ spread: 0, isConnected: true, problem: null });
  expect(first.proposedAssignment.pairs).toHaveLength(6);
  expect(await propose(2, 0)).toEqual(first);
  expect(namesOf(await look())).toEqual([]);
  const draws = new Set<string>();
  for (let draw = 0; draw < 12; draw += 1) draws.add(JSON.stringify(await propose(1, draw)));
  expect(draws.size).toBeGreaterThan(1);
  expect((await propose(3, 0)).proposedAssignment.problem?.zh).toMatch(/只有 2 人，不够每镇 3 人/u);
  const saved = await set(
    first.proposedAssignment.pairs.map((pair) => ({ ...pair, assigned: true })),
    undefined,
    { perTown: 2, draw: 0 },
  );
  expect(saved.assignment?.pairs).toHaveLength(6);
  const [event] = await server.database.read.find(EventEntity, {
    where: { action: 'assignment-set' },
    order: { number: 'DESC' },
    take: 1,
  });
  expect(JSON.parse(event?.after ?? '')).toMatchObject({ drawn: { perTown: 2, draw: 0 } });
});

test('a conflict ends an assignment that is open, and the one who looks at the older form hears of it', async () => {
  await set([cell('白水乡', 'assessor1'), cell('白水乡', 'assessor2')]);
  const seen = (await look()).version;
  const town = await townId('白水乡');
  const { declareConflict } = await (
    await world.as('assessor1')
  ).ask<{ declareConflict: { conflict: { id: string } } }>(DECLARE, {
    town,
    kind: 'OWN_TOWN',
    reason: '三年前在该乡任职',
  });
  expect(declareConflict).toEqual({
    __typename: 'ConflictDeclared',
    conflict: {
      id: declareConflict.conflict.id,
      person: '姓名-assessor1',
      town: '白水乡',
      kind: 'OWN_TOWN',
      reason: '三年前在该乡任职',
      declaredBy: '姓名-assessor1',
    },
  });
  expect(namesOf(await look())).toEqual(['白水乡 assessor2']);
  expect((await look()).conflicts).toEqual([{ townYearId: world.townYears.白水乡, accountId: 'assessor1' }]);
  expect((await set([cell('白水乡', 'assessor1')], seen)).__typename).toBe('AssignmentStale');
  expect((await set([cell('白水乡', 'assessor1')])).message?.zh).toMatch(/应当回避/u);
  const lead = await world.as('lead');
  const { proposedAssignment } = await lead.ask<{ proposedAssignment: { problem: { zh: string } } }>(PROPOSE, {
    round: world.roundId,
    perTown: 2,
    draw: 0,
  });
  expect(proposedAssignment.problem.zh).toMatch(/白水乡.*只有 1 人/u);
  const again = await lead.ask<{ declareConflict: Answer }>(DECLARE, {
    town,
    account: 'assessor1',
    kind: 'OTHER',
    reason: '再登',
  });
  expect(again.declareConflict.message?.zh).toMatch(/登记过/u);
  // nobody declares for another, reads another's, or lifts; not for a town of another county either
  const other = await world.as('assessor2');
  expect(
    (await other.ask<{ declareConflict: Answer }>(DECLARE, { town, account: 'assessor1', kind: 'OTHER', reason: '他' }))
      .declareConflict.code,
  ).toBe('NOT_FOUND');
  expect(await other.ask('{ conflicts { person } }')).toEqual({ conflicts: [] });
  expect(
    (await other.ask<{ liftConflict: Answer }>(LIFT, { id: declareConflict.conflict.id, reason: '误' })).liftConflict
      .code,
  ).toBe('FORBIDDEN');
  const foreign = await world.as('lead2');
  expect(
    (await foreign.ask<{ liftConflict: Answer }>(LIFT, { id: declareConflict.conflict.id, reason: '误' })).liftConflict
      .code,
  ).toBe('NOT_FOUND');
  expect(
    (await foreign.ask<{ declareConflict: Answer }>(DECLARE, { town, kind: 'OTHER', reason: '他' })).declareConflict
      .code,
  ).toBe('NOT_FOUND');
  expect(
    (await lead.ask<{ declareConflict: Answer }>(DECLARE, { town, account: 'assessor2', kind: 'OTHER', reason: ' ' }))
      .declareConflict.code,
  ).toBe('INVALID_INPUT');
  expect(await lead.ask('{ conflicts { person town } }')).toEqual({
    conflicts: [{ person: '姓名-assessor1', town: '白水乡' }],
  });
  // lifted, and declared again by the lead
  expect(
    (await lead.ask<{ liftConflict: Answer }>(LIFT, { id: declareConflict.conflict.id, reason: '核实无误' }))
      .liftConflict.__typename,
  ).toBe('ConflictLifted');
  expect(
    (await lead.ask<{ liftConflict: Answer }>(LIFT, { id: declareConflict.conflict.id, reason: '核实无误' }))
      .liftConflict.code,
  ).toBe('CHANGED_MEANWHILE');
  expect((await set([cell('白水乡', 'assessor1')])).__typename).toBe('AssignmentSaved');
  const actions = await server.database.read.find(EventEntity, {
    where: { subjectId: declareConflict.conflict.id },
    order: { number: 'ASC' },
  });
  expect(actions.map(({ action, reason }) => [action, reason])).toEqual([
    ['conflict-declared', '三年前在该乡任职'],
    ['conflict-lifted', '核实无误'],
  ]);
});

test('a sheet in conflict is kept and counts no more; one handed in stays assigned', async () => {
  await set([cell('红岩街道', 'assessor1'), cell('红岩街道', 'assessor2')]);
  await fillInSheet(await world.as('assessor1'), world.townYears.红岩街道, 4);
  await fillInSheet(await world.as('assessor2'), world.townYears.红岩街道, 2);
  expect((await set([cell('红岩街道', 'assessor1', false)])).message?.zh).toMatch(/已经提交/u);
  const lead = await world.as('lead');
  const SCORED = 'query ($id: ID!) { ranking(roundId: $id, basis: SCORED) { rows { total town { name } } } }';
  const before = await lead.ask<{ ranking: { rows: { total: number }[] } }>(SCORED, { id: world.roundId });
  await lead.ask(DECLARE, { town: await townId('红岩街道'), account: 'assessor1', kind: 'RELATIVE', reason: '亲属任职' });
  const after = await lead.ask<{ ranking: { rows: { total: number }[] } }>(SCORED, { id: world.roundId });
  expect(after.ranking.rows[0]?.total).toBeLessThan(before.ranking.rows[0]?.total ?? 0);
  const { townYear } = await lead.ask<{ townYear: { sheets: object[] } }>(
    'query ($id: ID!) { townYear(id: $id) { sheets { assessor } } }',
    { id: world.townYears.红岩街道 },
  );
  expect(townYear.sheets).toEqual([{ assessor: '姓名-assessor2' }]);
  const { publishResult } = await lead.ask<{ publishResult: { feedback: { total: number } } }>(
    'mutation ($id: ID!) { publishResult(townYearId: $id) { ... on ResultPublished { feedback { total } } } }',
    { id: world.townYears.红岩街道 },
  );
  expect(publishResult.feedback.total).toBe(after.ranking.rows[0]?.total);
  expect((await set([cell('红岩街道', 'assessor2', false)])).message?.zh).toMatch(/已经公布/u);
}); // prettier-ignore
