import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyStoredResults } from './county-results/verify-stored-results.js';
import { EventEntity } from './events/event.entity.js';
import { findBrokenLink } from './events/find-broken-link.js';
import { sha256 } from './sha256.js';
import { fillInSheet } from './testing/fill-in-sheet.js';
import { foundCounties } from './testing/found-counties.js';
import { reportText } from './testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from './testing/set-up-phases.js';
import type { TestClient } from './testing/test-client.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { sendResolution } from './testing/send-resolution.js';

/* One county's year from the first day of the installation to the next round, with a second county beside it, through GraphQL and the file routes alone. */

const TOWNS = [
  '青石镇',
  '白水乡',
  '红岩街道',
  '黑松镇',
  '紫荆乡',
  '绿杨镇',
  '金沙镇',
  '银杏街道',
  '铜锣乡',
  '铁岭口镇',
  '锡山坳乡',
  '玉带镇',
];
const ASSESSORS = ['assessor1', 'assessor2', 'assessor3', 'assessor4', 'assessor5', 'assessor6'];
const OTHER_TOWNS = ['黄土镇', '灰窑乡'];

let server: TestServer;
let people: ReadonlyMap<string, TestClient>;
let roundId: string;
/** Ids of town-years by the town's name. */
let years: Readonly<Record<string, string>>;

function as(loginName: string): TestClient {
  const client = people.get(loginName);
  if (!client) throw new Error(`Nobody is called ${loginName}`);
  return client;
}
const clerk = (town: string) => as(`town${String(TOWNS.indexOf(town) + 1)}`);
const yearOf = (town: string): string => years[town] ?? '';

beforeAll(async () => {
  server = await startTestServer({ isProduction: true });
  people = await foundCounties(server, [
    {
      name: '甲县',
      towns: TOWNS,
      accounts: [
        { loginName: 'lead', displayName: '甲县负责人', role: 'LEAD' },
        ...ASSESSORS.map((loginName, place) => ({
          loginName,
          displayName: `考评员${String(place + 1)}`,
          role: 'ASSESSOR' as const,
        })),
        { loginName: 'panel1', displayName: '复核一', role: 'ASSESSOR' },
        { loginName: 'viewer', displayName: '分管领导', role: 'VIEWER' },
        { loginName: 'auditor', displayName: '审计员', role: 'AUDITOR' },
        ...TOWNS.map((town, place) => ({
          loginName: `town${String(place + 1)}`,
          displayName: `${town}经办`,
          role: 'TOWN' as const,
          town,
        })),
      ],
    },
    {
      name: '乙县',
      towns: OTHER_TOWNS,
      accounts: [
        { loginName: 'otherlead', displayName: '乙县负责人', role: 'LEAD' },
        { loginName: 'othertown', displayName: '黄土镇经办', role: 'TOWN', town: '黄土镇' },
      ],
    },
  ]);
}, 120_000);
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('preparation: the round is opened with dates, the working days of the year are entered, profiles come by table', async () => {
  const open = async (who: string) =>
    (
      await as(who).ask<{ openRound: { round: { id: string; towns: { id: string; town: { name: string } }[] } } }>(
        'mutation { openRound(year: 2025) { __typename ... on RoundOpened { round { id towns { id town { name } } } } ... on Refusal { code } } }',
      )
    ).openRound.round;
  const round = await open('lead');
  await open('otherlead');
  roundId = round.id;
  years = Object.fromEntries(round.towns.map(({ id, town }) => [town.name, id]));
  expect(Object.keys(years)).toEqual(TOWNS);
  const dated = await as('lead').ask(SET_PHASE_DATES, {
    round: roundId,
    dates: yearOfPhases(2027),
    reason: '',
    startIn: 'PREPARATION',
  });
  expect(dated).toMatchObject({ setPhaseDates: { __typename: 'ScheduleChanged' } });
  for (const year of [2026, 2027, 2028])
    expect(
      await as('lead').ask('mutation ($input: WorkCalendarInput!) { setWorkCalendar(input: $input) { __typename } }', {
        input: { year, holidays: [`${String(year)}-01-01`], workdays: [], expectedVersion: 0 },
      }),
    ).toEqual({ setWorkCalendar: { __typename: 'CalendarChanged' } });

  const table = [
    '乡镇,类型,行政村,社区,人口,执法人员,承接赋权,人大',
    ...TOWNS.map((town) => `${town},${town.endsWith('街道') ? '街道' : town.slice(-1)},12,2,30000,8,是,是`),
  ].join('\n');
  const IMPORT = `mutation ($round: ID!, $content: String!, $stamp: String) { importProfiles(roundId: $round, content: $content, stamp: $stamp) { __typename ... on ProfilesImported { applied problems { zh } stamp } ... on Refusal { code } } }`;
  const content = Buffer.from(table).toString('base64');
  const { importProfiles } = await as('lead').ask<{ importProfiles: { stamp: string; problems: { zh: string }[] } }>(
    IMPORT,
    { round: roundId, content },
  );
  expect(importProfiles.problems).toEqual([]);
  expect(await as('lead').ask(IMPORT, { round: roundId, content, stamp: importProfiles.stamp })).toMatchObject({
    importProfiles: { applied: true },
  });
});

test('filing: ten towns file in time, the lead files for one that sent a letter, one gets longer and files late', async () => {
  await moveTo(as('lead'), roundId, 'preparation', 'filing');
  for (const town of TOWNS.slice(0, 10))
    expect((await clerk(town).upload(roundId, `${town}.txt`, reportText(town))).status).toBe(202);
  expect((await as('lead').upload(roundId, '锡山坳乡.txt', reportText('锡山坳乡'))).status).toBe(202);
  // a town of the other county knocks at this one's door
  expect((await as('othertown').upload(roundId, '黄土镇.txt', reportText('黄土镇'))).status).toBe(404);
  await server.queue.idle();

  const claimed = await clerk('青石镇').ask(
    `mutation ($id: ID!) { describeFiling(input: { townYearId: $id, expectedVersion: 0, isSecrecyChecked: true, publicLink: "https://www.example.gov.cn/report" }) { __typename }
      setClaim(input: { townYearId: $id, indicator: "L4", expectedVersion: 0, level: 4, note: "见第一部分", quote: "领导班子集体学法6次", quoteStart: 0 }) { __typename } }`,
    { id: yearOf('青石镇') },
  );
  expect(claimed).toEqual({ describeFiling: { __typename: 'FilingSaved' }, setClaim: { __typename: 'FilingSaved' } });
  const REVIEW = `mutation ($id: ID!, $accepted: Boolean!, $reason: String!) { reviewFiling(townYearId: $id, isAccepted: $accepted, reason: $reason) { __typename ... on Refusal { code } } }`;
  const review = (town: string, accepted: boolean, reason = '') =>
    as('lead').ask(REVIEW, { id: yearOf(town), accepted, reason });
  expect(await review('白水乡', false, '缺公开链接')).toEqual({ reviewFiling: { __typename: 'FilingSaved' } });
  expect((await clerk('白水乡').upload(roundId, '白水乡.txt', reportText('白水乡', 2025, '（补报）'))).status).toBe(
    202,
  );
  await server.queue.idle();
  for (const town of TOWNS.slice(0, 11))
    expect(await review(town, true)).toEqual({ reviewFiling: { __typename: 'FilingSaved' } });

  expect(
    await as('lead').ask(
      'mutation ($id: ID!) { grantExtension(townYearId: $id, until: "2027-03-20T18:00", reason: "山洪断路") { __typename ... on Refusal { code message { zh } } } }',
      { id: yearOf('玉带镇') },
    ),
  ).toEqual({ grantExtension: { __typename: 'ExtensionGranted' } });
  await moveTo(as('lead'), roundId, 'filing', 'desk-review');
  expect((await clerk('玉带镇').upload(roundId, '玉带镇.txt', reportText('玉带镇'))).status).toBe(202);
  expect((await clerk('白水乡').upload(roundId, '白水乡.txt', reportText('白水乡', 2025, '再补'))).status).toBe(409);
  await server.queue.idle();
});

/** Who scores which town, by the town's name. */
let desks: Readonly<Record<string, readonly string[]>>;

test('assignment: conflicts are declared, towns are drawn evenly, a fifth of the suggestions is withheld', async () => {
  const { me } = await as('assessor1').ask<{ me: { id: string } }>('{ me { id } }');
  const { counties } = await as('admin').ask<{ counties: { name: string; towns: { id: string; name: string }[] }[] }>(
    '{ counties { name towns { id name } } }',
  );
  const townId = counties.flatMap(({ towns }) => towns).find(({ name }) => name === '黑松镇')?.id;
  expect(
    await as('assessor1').ask(
      'mutation ($town: ID!) { declareConflict(townId: $town, kind: RELATIVE, reason: "爱人在该镇工作") { __typename } }',
      { town: townId },
    ),
  ).toEqual({ declareConflict: { __typename: 'ConflictDeclared' } });

  const SAVED =
    '{ __typename ... on AssignmentSaved { assignment { version assigns withholds pairs { accountId townYearId } } } ... on Refusal { code message { zh } } }';
  expect(
    await as('lead').ask(
      `mutation ($round: ID!) { setScoringRules(roundId: $round, expectedVersion: 0, assigns: true, withholds: true) ${SAVED} }`,
      { round: roundId },
    ),
  ).toMatchObject({ setScoringRules: { __typename: 'AssignmentSaved' } });
  const { round, proposedAssignment } = await as('lead').ask<{
    round: { assignment: { version: number; assessors: { accountId: string; loginName: string }[] } };
    proposedAssignment: { isConnected: boolean; spread: number; pairs: { accountId: string; townYearId: string }[] };
  }>(
    'query ($round: ID!) { round(id: $round) { assignment { version assessors { accountId loginName } } } proposedAssignment(roundId: $round, perTown: 2, draw: 7) { isConnected spread problem { zh } pairs { accountId townYearId } } }',
    { round: roundId },
  );
  expect(proposedAssignment).toMatchObject({ isConnected: true });
  expect(proposedAssignment.spread).toBeLessThanOrEqual(1);
  const { setAssignments } = await as('lead').ask<{
    setAssignments: { assignment: { pairs: { accountId: string; townYearId: string }[] } };
  }>(
    `mutation ($round: ID!, $version: Int!, $changes: [AssignmentChangeInput!]!) { setAssignments(roundId: $round, expectedVersion: $version, drawn: { draw: 7, perTown: 2 }, changes: $changes) ${SAVED} }`,
    {
      round: roundId,
      version: round.assignment.version,
      changes: proposedAssignment.pairs.map((pair) => ({ ...pair, assigned: true })),
    },
  );
  expect(setAssignments).toMatchObject({ __typename: 'AssignmentSaved' });
  const logins = new Map(round.assignment.assessors.map(({ accountId, loginName }) => [accountId, loginName]));
  const { pairs } = setAssignments.assignment;
  expect(pairs).toHaveLength(2 * TOWNS.length);
  desks = Object.fromEntries(
    TOWNS.map((town) => [
      town,
      pairs.filter(({ townYearId }) => townYearId === yearOf(town)).map(({ accountId }) => logins.get(accountId) ?? ''),
    ]),
  );
  expect(pairs).not.toContainEqual({ accountId: me.id, townYearId: yearOf('黑松镇') });
  expect(
    await as('assessor1').ask('query ($id: ID!) { townYear(id: $id) { report { id } } }', { id: yearOf('黑松镇') }),
  ).toEqual({ townYear: { report: null } });
});

test('desk review: twenty-four blind sheets, each in its own hand', { timeout: 600_000 }, async () => {
  for (const [place, town] of TOWNS.entries())
    for (const [nth, who] of (desks[town] ?? []).entries())
      // three towns are good, most are middling; on R1 of 铁岭口镇 the hands are far apart
      await fillInSheet(as(who), yearOf(town), place < 3 ? 4 : 3, (indicator) => ({
        comment: `${indicator}：依据充分，数字可核。`,
        ...(indicator === 'E3' && nth === 0 && { level: 2 }),
        ...(indicator === 'R1' && town === '铁岭口镇' && { level: nth === 0 ? 0 : 4 }),
      }));
  // a colleague's sheet, the sum of all and the record stay shut while the desks are blind
  expect(
    await as('lead').ask('query ($id: ID!) { ranking(roundId: $id, basis: SCORED) { year } }', { id: roundId }),
  ).toEqual({ ranking: null });
});

const CHECK = 'id version items { id version }';

test('field check: two towns are looked at on the spot, each countersigns', async () => {
  await moveTo(as('lead'), roundId, 'desk-review', 'field-check');
  const SAVED = '{ __typename ... on FieldCheckSaved { version } ... on Refusal { code message { zh } } }';
  const towns = ['青石镇', '铁岭口镇'];
  expect(
    await as('lead').ask(
      `mutation ($round: ID!, $towns: [ID!]!) { drawFieldChecks(roundId: $round, townYearIds: $towns, sample: 2) ${SAVED} }`,
      { round: roundId, towns: towns.map(yearOf) },
    ),
  ).toMatchObject({ drawFieldChecks: { __typename: 'FieldCheckSaved' } });
  for (const town of towns) {
    const who = as(desks[town]?.[0] ?? '');
    const see = async () =>
      (
        await who.ask<{
          townYear: { fieldCheck: { id: string; version: number; items: { id: string; version: number }[] } };
        }>(`query ($id: ID!) { townYear(id: $id) { fieldCheck { ${CHECK} } } }`, { id: yearOf(town) })
      ).townYear.fieldCheck;
    for (const { id, version } of (await see()).items)
      expect(
        await who.ask(
          `mutation ($id: ID!, $version: Int!) { setFieldCheckItem(id: $id, expectedVersion: $version, input: { found: FOUND, note: "台账在", level: 3 }) ${SAVED} }`,
          { id, version },
        ),
      ).toMatchObject({ setFieldCheckItem: { __typename: 'FieldCheckSaved' } });
    const { id, version } = await see();
    expect(
      await who.ask(
        `mutation ($id: ID!, $version: Int!) { setFieldCheckHead(id: $id, expectedVersion: $version, input: { visitedOn: "2027-04-14", visitors: "两人", signedName: "王某", signedRole: "司法所长", objection: "" }) ${SAVED} }`,
        { id, version },
      ),
    ).toMatchObject({ setFieldCheckHead: { __typename: 'FieldCheckSaved' } });
    const filled = await see();
    expect(
      await who.ask(
        `mutation ($id: ID!, $version: Int!) { submitFieldCheck(id: $id, expectedVersion: $version) ${SAVED} }`,
        {
          id: filled.id,
          version: filled.version,
        },
      ),
    ).toMatchObject({ submitFieldCheck: { __typename: 'FieldCheckSaved' } });
  }
});

test(
  'moderation: what is agreed is taken over, what is not is decided with a reason; a department reports a lost suit',
  { timeout: 600_000 },
  async () => {
    await moveTo(as('lead'), roundId, 'field-check', 'moderation');
    expect(
      await as('lead').ask(
        'mutation ($round: ID!, $input: ScoringInput!) { setScoring(roundId: $round, expectedVersion: 0, input: $input) { __typename } }',
        {
          round: roundId,
          input: {
            weights: [
              { source: 'DESK', weight: 70 },
              { source: 'FIELD_CHECK', weight: 30 },
            ],
            combine: 'MEAN',
            tolerance: 25,
            quota: 30,
            conversion: { kind: 'PROPORTION', give: 500 },
          },
        },
      ),
    ).toEqual({ setScoring: { __typename: 'ScoringChanged' } });
    for (const town of TOWNS) {
      expect(
        await as('lead').ask('mutation ($id: ID!) { acceptAgreed(townYearId: $id) { __typename } }', {
          id: yearOf(town),
        }),
      ).toEqual({ acceptAgreed: { __typename: 'ModerationChanged' } });
      const { moderation } = await as('lead').ask<{
        moderation: { rows: { indicator: string; state: string; decision: { version: number; state: string } }[] };
      }>('query ($id: ID!) { moderation(townYearId: $id) { rows { indicator state decision { version state } } } }', {
        id: yearOf(town),
      });
      for (const { indicator, state, decision } of moderation.rows.filter((row) => row.state !== 'AGREED')) {
        expect(['OUTSIDE_TOLERANCE', 'WITHIN_TOLERANCE', 'INCOMPLETE']).toContain(state);
        expect(
          await as('lead').ask(
            'mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { __typename ... on Refusal { code message { zh } } } }',
            {
              input: {
                townYearId: yearOf(town),
                indicator,
                expectedVersion: decision.version,
                state: 'LEVEL',
                level: indicator === 'R1' ? 2 : 3,
                reason: '合议：台账与报告一致，按中间档',
              },
            },
          ),
        ).toEqual({ decideIndicator: { __typename: 'ModerationChanged' } });
      }
    }
    expect(
      await as('lead').ask(
        'mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) { __typename ... on Refusal { code message { zh } } } }',
        {
          input: {
            townYearId: yearOf('紫荆乡'),
            item: 'K2',
            claim: { kind: 'TIMES', times: 1 },
            basis: '（2025）某行终 3 号',
          },
        },
      ),
    ).toEqual({ saveDepartmentItem: { __typename: 'DepartmentDataChanged' } });
  },
);

const RESULT =
  'id version seal isStale publishedAt towns { townYearId town { name } total grade { id } between { id } rank } quotas { open { name } }';
const CHANGED = `{ __typename ... on ResultsChanged { result { ${RESULT} } } ... on Refusal { code message { zh } } }`;
interface Result {
  readonly id: string;
  readonly version: number;
  readonly towns: readonly {
    readonly town: { readonly name: string };
    readonly townYearId: string;
    readonly total: number;
    readonly grade: { readonly id: string } | null;
    readonly between: readonly { readonly id: string }[];
  }[];
}
async function change(mutation: string, variables: Record<string, unknown>): Promise<Result> {
  const [answer] = Object.values(
    await as('lead').ask<Record<string, { readonly result?: Result }>>(`${mutation} ${CHANGED} }`, variables),
  );
  if (!answer?.result) throw new Error(JSON.stringify(answer));
  return answer.result;
}
const prepare = (reason: string) =>
  change('mutation ($round: ID!, $reason: String!) { prepareResults(roundId: $round, reason: $reason)', {
    round: roundId,
    reason,
  });
let result: Result;

test('results are prepared and sealed; ties across the quota are the committee’s; each town is told its own', async () => {
  result = await prepare('');
  expect(result.towns).toHaveLength(TOWNS.length);
  const open = result.towns.filter(({ grade }) => grade === null);
  if (open.length > 0) {
    const seats = Math.max(0, 3 - result.towns.filter(({ grade }) => grade?.id === 'excellent').length);
    await change(
      'mutation ($id: ID!, $words: [TieWordInput!]!) { settleTie(versionId: $id, words: $words, reason: "同分，按办结率")',
      {
        id: result.id,
        words: open.map(({ townYearId, between }, place) => ({
          townYearId,
          grade: between[place < seats ? 0 : 1]?.id,
        })),
      },
    );
    result = await prepare('压线等次已经审定');
  }
  await moveTo(as('lead'), roundId, 'moderation', 'provisional');
  await change('mutation ($id: ID!) { announceResults(versionId: $id)', { id: result.id });
  for (const town of TOWNS)
    expect(
      await clerk(town).ask('query ($id: ID!) { provisionalResult(townYearId: $id) { total isProvisional } }', {
        id: yearOf(town),
      }),
    ).toEqual({
      provisionalResult: { total: result.towns.find((one) => one.town.name === town)?.total, isProvisional: true },
    });
  expect(
    await clerk('青石镇').ask('query ($id: ID!) { provisionalResult(townYearId: $id) { total } }', {
      id: yearOf('白水乡'),
    }),
  ).toEqual({ provisionalResult: null });
});

test('appeals: two towns object; whoever neither scored nor moderated them decides, one way and the other', async () => {
  const SAVED = '{ __typename ... on AppealSaved { id } ... on Refusal { code message { zh } } }';
  const { round } = await as('lead').ask<{ round: { assignment: { assessors: { accountId: string }[] } } }>(
    'query ($id: ID!) { round(id: $id) { assignment { assessors { accountId } } } }',
    { id: roundId },
  );
  expect(
    await as('lead').ask(
      `mutation ($round: ID!, $members: [ID!]!) { setAppealRule(roundId: $round, expectedVersion: 0, days: 5, members: $members) ${SAVED} }`,
      { round: roundId, members: round.assignment.assessors.map(({ accountId }) => accountId) },
    ),
  ).toMatchObject({ setAppealRule: { __typename: 'AppealSaved' } });
  const before = result;
  for (const [town, indicator, quote, newLevel] of [
    ['铁岭口镇', 'R1', '排查矛盾纠纷120件，化解118件', 4],
    ['绿杨镇', 'L4', '领导班子集体学法6次', null],
  ] as const) {
    const { beginAppeal } = await clerk(town).ask<{ beginAppeal: { id?: string } }>(
      `mutation ($id: ID!, $input: AppealInput!) { beginAppeal(townYearId: $id, input: $input) ${SAVED} }`,
      { id: yearOf(town), input: { indicator, channel: 'TOWN', text: '报告里写明了', quote, quoteStart: 0 } },
    );
    expect(
      await clerk(town).ask(
        `mutation ($id: ID!, $input: AppealWordsInput!) { submitAppeal(id: $id, expectedVersion: 1, input: $input) ${SAVED} }`,
        { id: beginAppeal.id, input: { text: '报告里写明了', quote, quoteStart: 0 } },
      ),
    ).toMatchObject({ submitAppeal: { __typename: 'AppealSaved' } });
    const decide = (who: string) =>
      as(who).ask(
        `mutation ($id: ID!, $level: Int) { decideAppeal(id: $id, expectedVersion: 2, newLevel: $level, reason: "复核过台账") ${SAVED} }`,
        { id: beginAppeal.id, level: newLevel },
      );
    for (const who of ['lead', ...(desks[town] ?? [])])
      expect(await decide(who)).toMatchObject({ decideAppeal: { code: 'NOT_FOUND' } });
    const free = ASSESSORS.find((who) => desks[town]?.includes(who) === false) ?? '';
    expect(await decide(free)).toMatchObject({ decideAppeal: { __typename: 'AppealSaved' } });
  }
  result = await prepare('申诉复核后重算');
  expect(result.version).toBe(before.version + 1);
  const gain = (town: string) =>
    (result.towns.find((one) => one.town.name === town)?.total ?? 0) -
    (before.towns.find((one) => one.town.name === town)?.total ?? 0);
  expect(gain('铁岭口镇')).toBeGreaterThan(0);
  expect(TOWNS.filter((town) => town !== '铁岭口镇').map(gain)).toEqual(TOWNS.slice(1).map(() => 0));
  await change('mutation ($id: ID!) { announceResults(versionId: $id)', { id: result.id });
});

test('approval and publication: the committee’s meeting and resolution first, then every town at once', async () => {
  await moveTo(as('lead'), roundId, 'provisional', 'approval');
  const fileId = await sendResolution(as('lead'), roundId);
  await change('mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input)', {
    id: result.id,
    input: { meeting: '县委依法治县委员会会议', heldOn: '2027-07-10', documentNumber: '某法委〔2027〕3 号', fileId },
  });
  await moveTo(as('lead'), roundId, 'approval', 'publication');
  const FEEDBACK = 'query ($id: ID!) { feedback(townYearId: $id) { total isProvisional } }';
  for (const town of TOWNS) expect(await clerk(town).ask(FEEDBACK, { id: yearOf(town) })).toEqual({ feedback: null });
  await change('mutation ($id: ID!) { publishResults(versionId: $id)', { id: result.id });
  for (const [place, town] of TOWNS.entries()) {
    const total = result.towns.find((one) => one.town.name === town)?.total;
    expect(await clerk(town).ask(FEEDBACK, { id: yearOf(town) })).toEqual({
      feedback: { total, isProvisional: false },
    });
    const neighbour = TOWNS[(place + 1) % TOWNS.length] ?? '';
    expect(await clerk(town).ask(FEEDBACK, { id: yearOf(neighbour) })).toEqual({ feedback: null });
  }
  const RANKING = 'query ($id: ID!) { ranking(roundId: $id, basis: PUBLISHED) { rows { rank town { name } total } } }';
  const { ranking } = await as('viewer').ask<{ ranking: { rows: { rank: number; total: number }[] } }>(RANKING, {
    id: roundId,
  });
  expect(ranking.rows.map(({ total }) => total)).toEqual(
    result.towns.map(({ total }) => total).sort((one, two) => two - one),
  );
  expect(await as('otherlead').ask(RANKING, { id: roundId })).toEqual({ ranking: null });
});

test('rectification: what is low is to be mended, the town answers, one item is struck off and one goes on', async () => {
  await moveTo(as('lead'), roundId, 'publication', 'rectification');
  const id = yearOf('铁岭口镇');
  const SAVED = '{ __typename ... on Refusal { code message { zh } } }';
  expect(
    await as('lead').ask(
      `mutation ($id: ID!) { addRectification(townYearId: $id, items: [{ origin: HAND, text: "补建信访台账" }, { origin: HAND, text: "充实执法力量" }], deadline: { day: "2099-05-29" }) ${SAVED} }`,
      { id },
    ),
  ).toEqual({ addRectification: { __typename: 'RectificationSaved' } });
  const see = async () =>
    (
      await clerk('铁岭口镇').ask<{
        townYear: { rectification: { id: string; version: number; text: string; state: string }[] };
      }>('query ($id: ID!) { townYear(id: $id) { rectification { id version text state } } }', { id })
    ).townYear.rectification;
  const first = (await see()).find(({ text }) => text === '补建信访台账');
  expect(
    await clerk('铁岭口镇').ask(
      `mutation ($id: ID!, $version: Int!) { submitRectification(id: $id, expectedVersion: $version, answer: "台账已补建") ${SAVED} }`,
      { id: first?.id, version: first?.version },
    ),
  ).toEqual({ submitRectification: { __typename: 'RectificationSaved' } });
  const answered = (await see()).find(({ text }) => text === '补建信访台账');
  expect(
    await as('lead').ask(
      `mutation ($id: ID!, $version: Int!) { decideRectification(id: $id, expectedVersion: $version, decision: STRIKE_OFF) ${SAVED} }`,
      { id: answered?.id, version: answered?.version },
    ),
  ).toEqual({ decideRectification: { __typename: 'RectificationSaved' } });
  expect((await see()).map(({ state }) => state).sort()).toEqual(['OPEN', 'STRUCK_OFF']);
});

test('next year starts from this one, and what was to be mended stands beside the next report', async () => {
  await moveTo(as('lead'), roundId, 'rectification', 'closed');
  const { openRound } = await as('lead').ask<{
    openRound: { round: { phase: string; towns: { id: string; town: { name: string } }[] } };
  }>(
    'mutation ($from: ID!) { openRound(year: 2026, copyFrom: $from) { __typename ... on RoundOpened { round { phase towns { id town { name } } } } ... on Refusal { code } } }',
    { from: roundId },
  );
  expect(openRound.round.phase).toBe('PREPARATION');
  expect(openRound.round.towns.map(({ town }) => town.name)).toEqual(TOWNS);
  const next = openRound.round.towns.find(({ town }) => town.name === '铁岭口镇')?.id;
  const { townYear } = await clerk('铁岭口镇').ask<{
    townYear: { carriedRectification: { text: string; state: string }[] };
  }>('query ($id: ID!) { townYear(id: $id) { carriedRectification { text state } } }', { id: next });
  expect(townYear.carriedRectification.map(({ text, state }) => `${text} ${state}`).sort()).toEqual([
    '充实执法力量 OPEN',
    '补建信访台账 STRUCK_OFF',
  ]);
});

test('afterwards the record is whole, and every sealed result computes again to what was told', async () => {
  const events = await server.database.read.find(EventEntity, { order: { number: 'ASC' } });
  expect(events.length).toBeGreaterThan(700);
  expect(findBrokenLink(events, sha256)).toBeNull();
  const verified = await verifyStoredResults(server.database.read);
  expect(verified).toMatchObject({ problem: null });
  expect(verified.counties).toBeGreaterThan(0);
  // and both would notice
  const [some] = events.slice(300, 301);
  if (some) some.after = `${some.after} `;
  expect(findBrokenLink(events, sha256)).toBe(301);
});
