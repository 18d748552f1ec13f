import { pickWithheld } from '@fazhi/domain';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AccountEntity } from './accounts/account.entity.js';
import { buildApiSchema } from './graphql/build-api-schema.js';
import { ReadingEntity } from './reports/reading.entity.js';
import { RoundEntity } from './rounds/round.entity.js';
import { SheetEntryEntity } from './sheets/sheet-entry.entity.js';
import { declaredFiles, everyId, fetchEverything, findChanged, KNOWN_FILES } from './testing/fetch-everything.js';
import type { Answers } from './testing/fetch-everything.js';
import { entry, fillInSheet, SET_ENTRY } from './testing/fill-in-sheet.js';
import { foundCounties } from './testing/found-counties.js';
import { makeJpeg } from './testing/make-images.js';
import { reportText } from './testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from './testing/set-up-phases.js';
import type { TestClient } from './testing/test-client.js';
import { startTestServer } from './testing/test-server.js';
import type { TestServer } from './testing/test-server.js';
import { sendResolution } from './testing/send-resolution.js';

/*
 * Two worlds: before each act of a year and after it they differ in that one thing. Everything that anybody can fetch is fetched in both,
 * every query of the schema with every id and every file. Whoever must not know of the act gets the same bytes; exactly those who may know get others,
 * so that a leak would show and an empty answer would not pass for a kept secret. The clock stands still while both are fetched.
 */
vi.setConfig({ testTimeout: 600_000 });

const TOWNS = ['青石镇', '白水乡', '红岩街道'] as const;
const CLERKS = { qingshi: '青石镇', baishui: '白水乡' } as const;

let server: TestServer;
let schema: GraphQLSchema;
let people: ReadonlyMap<string, TestClient>;
let accountIds: ReadonlyMap<string, string>;
let roundId: string;
let years: Readonly<Record<string, string>>;
let time = Date.now();

const as = (who: string): TestClient => {
  const client = people.get(who);
  if (!client) throw new Error(`Nobody is called ${who}`);
  return client;
};
const yearOf = (town: (typeof TOWNS)[number]): string => years[town] ?? '';
const accountOf = (who: string): string => accountIds.get(who) ?? '';
/** Asks, and fails where it is refused. */
async function done<Data extends Record<string, unknown>>(
  who: string,
  mutation: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await as(who).ask<Data>(mutation, variables);
  if (Object.values(answer).some((one) => (one as { __typename: string }).__typename === 'Refusal'))
    throw new Error(JSON.stringify(answer));
  return answer;
}
const REFUSAL = '... on Refusal { code message { zh } }';

beforeAll(async () => {
  schema = await buildApiSchema();
  let token = 0;
  server = await startTestServer({
    isProduction: true,
    surroundings: {
      now: () => new Date(time),
      newId: () => crypto.randomUUID(),
      newToken: () => `token-${String((token += 1))}-${crypto.randomUUID()}`,
    },
  });
  const assessors = ['assessor1', 'assessor2', 'assessor3', 'panel'];
  people = new Map([
    // towns first: that they saw their results is the lead's to know, and must stand before the lead looks
    ...(await foundCounties(server, [
      {
        name: '甲县',
        towns: TOWNS,
        accounts: [
          ...Object.entries(CLERKS).map(([loginName, town]) => ({
            loginName,
            displayName: `${town}经办`,
            role: 'TOWN' as const,
            town,
          })),
          ...assessors.map((loginName) => ({ loginName, displayName: loginName, role: 'ASSESSOR' as const })),
          { loginName: 'viewer', displayName: '领导', role: 'VIEWER' },
          { loginName: 'lead', displayName: '负责人', role: 'LEAD' },
          { loginName: 'auditor', displayName: '审计员', role: 'AUDITOR' },
        ],
      },
      {
        name: '乙县',
        towns: ['黄土镇'],
        accounts: [
          { loginName: 'huangtu', displayName: '黄土镇经办', role: 'TOWN', town: '黄土镇' },
          { loginName: 'assessor9', displayName: '乙县考评员', role: 'ASSESSOR' },
          { loginName: 'lead2', displayName: '乙县负责人', role: 'LEAD' },
        ],
      },
    ])),
  ]);
  const accounts = await server.database.read.find(AccountEntity);
  accountIds = new Map(accounts.map(({ id, loginName }) => [loginName, id]));
  const open = async (who: string) =>
    (
      await done<{ openRound: { round: { id: string; towns: { id: string; town: { name: string } }[] } } }>(
        who,
        `mutation { openRound(year: 2025) { __typename ... on RoundOpened { round { id towns { id town { name } } } } ${REFUSAL} } }`,
      )
    ).openRound.round;
  const round = await open('lead');
  await open('lead2');
  roundId = round.id;
  years = Object.fromEntries(round.towns.map(({ id, town }) => [town.name, id]));
  await done('lead', SET_PHASE_DATES, {
    round: roundId,
    dates: yearOfPhases(2027),
    reason: '',
    startIn: 'PREPARATION',
  });
  for (const year of [2026, 2027, 2028])
    await done('lead', 'mutation ($input: WorkCalendarInput!) { setWorkCalendar(input: $input) { __typename } }', {
      input: { year, holidays: [`${String(year)}-01-01`], workdays: [], expectedVersion: 0 },
    });
  await done(
    'lead',
    `mutation ($round: ID!) { setScoringRules(roundId: $round, expectedVersion: 0, assigns: true, withholds: true) { __typename ${REFUSAL} } }`,
    { round: roundId },
  );
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

/** What everybody gets, by who. */
type World = ReadonlyMap<string, Answers>;
let world: World | null = null;

/** Who may see nearly everything: they show that there was something to be noticed. */
const COUNTY = ['auditor', 'lead'];
/** Whom no act of the year concerns; they are looked at once before it and once after. */
const OUTSIDERS = ['admin', 'huangtu', 'assessor9', 'lead2'];

async function look(whom = [...people.keys()].filter((who) => !OUTSIDERS.includes(who))): Promise<World> {
  const all = await everyId(server);
  // within the county nobody asks for the other's: that has a test of its own
  const ids = whom === OUTSIDERS ? all : { ...all, round: [roundId], townYear: Object.values(years) };
  const seen = new Map<string, Answers>();
  for (const who of whom)
    seen.set(who, await fetchEverything(as(who), schema, ids, { withFiles: !COUNTY.includes(who) }));
  return seen;
}

/** Who gets something else once it is done. @param besides a query that tells the county's people of it in general, and so does not count */
async function whoNotices(act: () => Promise<unknown>, besides = ''): Promise<string[]> {
  const before = world ?? (await look());
  await act();
  await server.queue.idle();
  world = await look();
  return compare(before, world, besides);
}

function compare(before: World, after: World, besides = ''): string[] {
  const changed = [...after].flatMap(([who, answers]) => {
    const questions = findChanged(before.get(who) ?? new Map(), answers).filter(
      (question) => besides === '' || !question.startsWith(`${besides} `),
    );
    if (process.env['FAZHI_TELL'] !== undefined && questions.length > 0)
      process.stderr.write(`${who}: ${[...new Set(questions.map((one) => one.split(' ')[0]))].join(', ')}\n`);
    return questions.length > 0 ? [who] : [];
  });
  return changed.sort();
}
/** The year goes on, and everybody may notice. */
async function goOn(from: Parameters<typeof moveTo>[2], to: Parameters<typeof moveTo>[3]): Promise<void> {
  time += 1000;
  await moveTo(as('lead'), roundId, from, to);
  world = null;
}

test('every address of a file is fetched', () => {
  expect([...new Set(declaredFiles())].sort()).toEqual([...KNOWN_FILES].sort());
});

let outside: World;

test('where nothing happens nobody notices anything', async () => {
  outside = await look(OUTSIDERS);
  expect.soft(await whoNotices(() => Promise.resolve())).toEqual([]);
});

test('assignments: whoever is assigned, and the county', async () => {
  const assign = (who: string, town: (typeof TOWNS)[number], version: number) =>
    done(
      'lead',
      `mutation ($round: ID!, $version: Int!, $changes: [AssignmentChangeInput!]!) { setAssignments(roundId: $round, expectedVersion: $version, changes: $changes) { __typename ${REFUSAL} ... on AssignmentStale { assignment { version } } } }`,
      {
        round: roundId,
        version,
        changes: [{ accountId: accountOf(who), townYearId: yearOf(town), assigned: true }],
      },
    );
  expect.soft(await whoNotices(() => assign('assessor3', '白水乡', 1))).toEqual(['assessor3', ...COUNTY].sort());
  let version = 2;
  for (const [who, town] of [
    ['assessor1', '青石镇'],
    ['assessor1', '白水乡'],
    ['assessor1', '红岩街道'],
    ['assessor2', '青石镇'],
    ['assessor2', '红岩街道'],
  ] as const) {
    await assign(who, town, version);
    version += 1;
  }
  world = null;
});

test('a declared conflict: whoever declared it, and the county', async () => {
  const { counties } = await as('admin').ask<{ counties: { towns: { id: string; name: string }[] }[] }>(
    '{ counties { towns { id name } } }',
  );
  const town = counties.flatMap(({ towns }) => towns).find(({ name }) => name === '白水乡')?.id;
  expect
    .soft(
      await whoNotices(() =>
        done(
          'assessor2',
          `mutation ($town: ID!) { declareConflict(townId: $town, kind: RELATIVE, reason: "亲属任职") { __typename ${REFUSAL} } }`,
          { town },
        ),
      ),
    )
    .toEqual(['assessor2', ...COUNTY].sort());
});

/** Everybody who may see what 白水乡 filed: itself, the county, and its assessors but the conflicted one. */
const READERS = ['assessor1', 'assessor3', 'auditor', 'lead', 'panel'];

test('a filed report, and what the town says beside it: the town itself, the county, whoever assesses without a conflict', async () => {
  await goOn('preparation', 'filing');
  expect
    .soft(
      await whoNotices(async () => {
        await as('baishui').upload(roundId, '白水乡.txt', reportText('白水乡', 2025, '白水乡独有的一句'));
      }),
    )
    .toEqual(['baishui', ...READERS].sort());
  expect
    .soft(
      await whoNotices(() =>
        done(
          'baishui',
          `mutation ($id: ID!) { setClaim(input: { townYearId: $id, indicator: "L4", expectedVersion: 0, level: 4, note: "自评", quote: "领导班子集体学法6次", quoteStart: 0 }) { __typename ${REFUSAL} } }`,
          { id: yearOf('白水乡') },
        ),
      ),
    )
    .toEqual(['baishui', ...READERS].sort());
  for (const town of ['青石镇', '红岩街道'] as const) await as('lead').upload(roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  world = null;
});

test('departments’ data: the county', async () => {
  expect
    .soft(
      await whoNotices(() =>
        done(
          'lead',
          `mutation ($input: DepartmentItemInput!) { saveDepartmentItem(input: $input) { __typename ${REFUSAL} } }`,
          {
            input: {
              townYearId: yearOf('白水乡'),
              item: 'K2',
              claim: { kind: 'TIMES', times: 1 },
              basis: '（2025）某行终 3 号',
            },
          },
        ),
      ),
    )
    .toEqual(COUNTY);
});

/** An indicator whose suggestion is withheld from assessor1, and who else has it withheld. */
async function findWithheld(): Promise<{ readonly indicator: string; readonly from: readonly string[] }> {
  const round = await server.database.read.findOneByOrFail(RoundEntity, { id: roundId });
  const all = (JSON.parse(round.rubric) as { indicators: { id: string }[] }).indicators.map(({ id }) => id);
  const fifth = (who: string) => pickWithheld(round.seed, accountOf(who), all);
  const indicator = [...fifth('assessor1')].sort()[0] ?? '';
  return { indicator, from: ['assessor1', 'assessor3', 'panel'].filter((who) => fifth(who).has(indicator)) };
}

test('a withheld suggestion that says something else: whoever has another fifth, not whoever has this', async () => {
  await goOn('filing', 'desk-review');
  const { indicator, from } = await findWithheld();
  const change = async () => {
    const rows = await server.database.read.find(ReadingEntity, { relations: { report: true } });
    const row = rows.find(({ report }) => report?.townYearId === yearOf('白水乡'));
    const suggestions = JSON.parse(row?.suggestions ?? '[]') as {
      indicator: string;
      level: number | null;
    }[];
    for (const one of suggestions) if (one.indicator === indicator) one.level = one.level === 2 ? 3 : 2;
    await server.database.write((manager) =>
      manager.update(ReadingEntity, { reportId: row?.reportId }, { suggestions: JSON.stringify(suggestions) }),
    );
  };
  expect(from).toContain('assessor1');
  expect
    .soft(await whoNotices(change))
    .toEqual(['lead', ...['assessor1', 'assessor3', 'panel'].filter((who) => !from.includes(who))].sort());
});

test('a level on a blind desk: its owner; that somebody wrote, the county, what they wrote, the auditor', async () => {
  const set = (level: number, expectedVersion: number) =>
    done('assessor1', SET_ENTRY, entry(yearOf('白水乡'), 'L1', { level, expectedVersion, comment: '白水乡的初评' }));
  expect.soft(await whoNotices(() => set(3, 0))).toEqual(['assessor1', ...COUNTY].sort());
  // the value alone, with everything around it as it was
  const put = (more: Partial<SheetEntryEntity>) =>
    server.database.write((manager) => manager.update(SheetEntryEntity, { indicator: 'L1' }, more));
  expect.soft(await whoNotices(() => put({ level: 1, comment: '另一句' }))).toEqual(['assessor1']);
  await put({ level: 3, comment: '白水乡的初评' });
  world = null;
});

test('what is said about an indicator while desks are blind: who said it, and the county', async () => {
  const say = (audience: string) =>
    done(
      'assessor1',
      `mutation ($id: ID!, $audience: DiscussionAudience!) { startDiscussion(townYearId: $id, indicator: "L1", audience: $audience, text: "请看这一项") { __typename ${REFUSAL} } }`,
      { id: yearOf('白水乡'), audience },
    );
  for (const audience of ['ASSESSORS', 'LEAD', 'TOWN'])
    expect.soft([audience, await whoNotices(() => say(audience))]).toEqual([audience, ['assessor1', ...COUNTY].sort()]);
});

interface Check {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { readonly id: string; readonly version: number }[];
}
const checkOf = async (town: (typeof TOWNS)[number]) =>
  (
    await as('lead').ask<{ townYear: { fieldCheck: Check } }>(
      'query ($id: ID!) { townYear(id: $id) { fieldCheck { id version items { id version } } } }',
      { id: yearOf(town) },
    )
  ).townYear.fieldCheck;
async function addProof(who: string, purpose: string, of: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(makeJpeg())]), '现场.jpg');
  const sent = await as(who).fetch(`/files/proofs?purpose=${purpose}&of=${of}`, {
    method: 'POST',
    body: form,
    headers: { 'x-fazhi-request': '1' },
  });
  if (sent.status !== 201) throw new Error(await sent.text());
}

test('a field check, what was found and its photographs: whoever assesses without a conflict, and the county; not the town', async () => {
  for (const [who, town] of [
    ['assessor1', '白水乡'],
    ['assessor3', '白水乡'],
    ['assessor1', '青石镇'],
    ['assessor2', '青石镇'],
    ['assessor1', '红岩街道'],
    ['assessor2', '红岩街道'],
  ] as const)
    await fillInSheet(as(who), yearOf(town), 3, (indicator) =>
      indicator === 'L2' && who === 'assessor1' ? { level: 4 } : {},
    );
  await goOn('desk-review', 'field-check');
  expect
    .soft(
      await whoNotices(() =>
        done(
          'lead',
          `mutation ($round: ID!, $towns: [ID!]!) { drawFieldChecks(roundId: $round, townYearIds: $towns, sample: 1) { __typename ${REFUSAL} } }`,
          { round: roundId, towns: [yearOf('白水乡')] },
        ),
      ),
    )
    .toEqual(READERS);
  const [item] = (await checkOf('白水乡')).items;
  expect
    .soft(
      await whoNotices(() =>
        done(
          'assessor1',
          `mutation ($id: ID!) { setFieldCheckItem(id: $id, expectedVersion: 1, input: { found: PARTLY, note: "只有一半", level: 2 }) { __typename ${REFUSAL} } }`,
          { id: item?.id },
        ),
      ),
    )
    .toEqual(READERS);
  expect.soft(await whoNotices(() => addProof('assessor1', 'field-check', item?.id ?? ''))).toEqual(READERS);
});

const decide = (town: (typeof TOWNS)[number], indicator: string, level: number, expectedVersion = 0) =>
  done(
    'lead',
    `mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { __typename ${REFUSAL} ... on DecisionConflict { current { version } } } }`,
    {
      input: { townYearId: yearOf(town), indicator, expectedVersion, state: 'LEVEL', level, reason: '合议：按中间档' },
    },
  );

test('moderation’s decisions: the county', async () => {
  await goOn('field-check', 'moderation');
  expect.soft(await whoNotices(() => decide('白水乡', 'L2', 3))).toEqual(COUNTY);
  for (const town of TOWNS)
    await done('lead', `mutation ($id: ID!) { acceptAgreed(townYearId: $id) { __typename ${REFUSAL} } }`, {
      id: yearOf(town),
    });
  for (const town of ['青石镇', '红岩街道'] as const) await decide(town, 'L2', 3);
  world = null;
});

test('what is said once sheets lie open: those who score the town, and the county', async () => {
  const say = (audience: string) =>
    done(
      'lead',
      `mutation ($id: ID!, $audience: DiscussionAudience!) { startDiscussion(townYearId: $id, indicator: "L2", audience: $audience, text: "合议怎么定") { __typename ${REFUSAL} } }`,
      { id: yearOf('白水乡'), audience },
    );
  expect.soft(await whoNotices(() => say('LEAD'))).toEqual(COUNTY);
  expect.soft(await whoNotices(() => say('ASSESSORS'))).toEqual(['assessor1', 'assessor3', ...COUNTY].sort());
  expect.soft(await whoNotices(() => say('TOWN'))).toEqual(['assessor1', 'assessor3', ...COUNTY].sort());
});

const prepare = async (reason: string) =>
  (
    await done<{ prepareResults: { result: { id: string } } }>(
      'lead',
      `mutation ($round: ID!, $reason: String!) { prepareResults(roundId: $round, reason: $reason) { __typename ... on ResultsChanged { result { id } } ${REFUSAL} } }`,
      { round: roundId, reason },
    )
  ).prepareResults.result.id;
const settle = async (versionId: string) => {
  const { resultVersion } = await as('lead').ask<{
    resultVersion: { towns: { townYearId: string; grade: { id: string } | null; between: { id: string }[] }[] };
  }>('query ($id: ID!) { resultVersion(id: $id) { towns { townYearId grade { id } between { id } } } }', {
    id: versionId,
  });
  const open = resultVersion.towns.filter(({ grade }) => grade === null);
  if (open.length > 0) throw new Error(`The committee must choose: ${JSON.stringify(open)}`);
};
let versionId: string;

test('prepared results, withdrawn and prepared anew: the county', async () => {
  expect
    .soft(
      await whoNotices(async () => {
        versionId = await prepare('');
      }),
    )
    .toEqual(COUNTY);
  await settle(versionId);
  expect
    .soft(
      await whoNotices(() =>
        done(
          'lead',
          `mutation ($id: ID!) { discardResults(versionId: $id, reason: "漏了一项") { __typename ${REFUSAL} } }`,
          { id: versionId },
        ),
      ),
    )
    .toEqual(COUNTY);
  versionId = await prepare('重算');
});

test('provisional results: each town its own, and the county', async () => {
  await done(
    'lead',
    `mutation ($round: ID!, $members: [ID!]!) { setAppealRule(roundId: $round, expectedVersion: 0, days: 5, members: $members) { __typename ${REFUSAL} } }`,
    { round: roundId, members: [accountOf('panel'), accountOf('viewer')] },
  );
  await goOn('moderation', 'provisional');
  expect
    .soft(
      await whoNotices(
        () =>
          done('lead', `mutation ($id: ID!) { announceResults(versionId: $id) { __typename ${REFUSAL} } }`, {
            id: versionId,
          }),
        // until when one may appeal is no secret
        'appealRule',
      ),
    )
    .toEqual([...Object.keys(CLERKS), ...COUNTY].sort());
});

let appealId: string;

test('an appeal: its town while it writes; handed in, the panel and the county; never another town', async () => {
  const input = { text: '报告里写明了', quote: '聘请法律顾问1名', quoteStart: 0 };
  expect
    .soft(
      await whoNotices(async () => {
        const { beginAppeal } = await done<{ beginAppeal: { id: string } }>(
          'baishui',
          `mutation ($id: ID!, $input: AppealInput!) { beginAppeal(townYearId: $id, input: $input) { __typename ... on AppealSaved { id } ${REFUSAL} } }`,
          { id: yearOf('白水乡'), input: { ...input, indicator: 'D1', channel: 'TOWN' } },
        );
        appealId = beginAppeal.id;
      }),
    )
    .toEqual(['baishui', ...COUNTY].sort());
  expect.soft(await whoNotices(() => addProof('baishui', 'appeal', appealId))).toEqual(['baishui', ...COUNTY].sort());
  expect
    .soft(
      await whoNotices(() =>
        done(
          'baishui',
          `mutation ($id: ID!, $input: AppealWordsInput!) { submitAppeal(id: $id, expectedVersion: 1, input: $input) { __typename ${REFUSAL} } }`,
          { id: appealId, input },
        ),
      ),
    )
    .toEqual(['baishui', 'panel', 'viewer', ...COUNTY].sort());
  expect
    .soft(
      await whoNotices(() =>
        done(
          'panel',
          `mutation ($id: ID!) { decideAppeal(id: $id, expectedVersion: 2, newLevel: 4, reason: "依据成立") { __typename ${REFUSAL} } }`,
          { id: appealId },
        ),
      ),
    )
    .toEqual(['baishui', 'panel', 'viewer', ...COUNTY].sort());
});

test('the version that follows an appeal: the county, before towns are told; then the town whose result it moves', async () => {
  expect
    .soft(
      await whoNotices(async () => {
        versionId = await prepare('申诉复核后重算');
      }),
    )
    .toEqual(COUNTY);
  await done('lead', `mutation ($id: ID!) { announceResults(versionId: $id) { __typename ${REFUSAL} } }`, {
    id: versionId,
  });
  world = null;
});

test('the committee’s word and its resolution: the county', async () => {
  await goOn('provisional', 'approval');
  const approve = async () => {
    const fileId = await sendResolution(as('lead'), roundId);
    await done(
      'lead',
      `mutation ($id: ID!, $input: ApprovalInput!) { approveResults(versionId: $id, input: $input) { __typename ${REFUSAL} } }`,
      {
        id: versionId,
        input: {
          meeting: '县委依法治县委员会会议',
          heldOn: '2027-07-10',
          documentNumber: '某法委〔2027〕3 号',
          fileId,
        },
      },
    );
  };
  expect.soft(await whoNotices(approve)).toEqual(COUNTY);
});

test('publication: everybody of the county', async () => {
  await goOn('approval', 'publication');
  expect
    .soft(
      await whoNotices(() =>
        done('lead', `mutation ($id: ID!) { publishResults(versionId: $id) { __typename ${REFUSAL} } }`, {
          id: versionId,
        }),
      ),
    )
    .toEqual([...Object.keys(CLERKS), 'assessor1', 'assessor2', 'assessor3', 'panel', 'viewer', ...COUNTY].sort());
});

test('what a town must mend, and its answer: the town itself, the county, whoever assesses without a conflict', async () => {
  await goOn('publication', 'rectification');
  const id = yearOf('白水乡');
  expect
    .soft(
      await whoNotices(() =>
        done(
          'lead',
          `mutation ($id: ID!) { addRectification(townYearId: $id, items: [{ origin: HAND, text: "补建台账" }], deadline: { day: "2099-05-29" }) { __typename ${REFUSAL} } }`,
          { id },
        ),
      ),
      // leaders read it in the published papers
    )
    .toEqual(['baishui', 'viewer', ...READERS].sort());
  const { townYear } = await as('baishui').ask<{ townYear: { rectification: { id: string; version: number }[] } }>(
    'query ($id: ID!) { townYear(id: $id) { rectification { id version } } }',
    { id },
  );
  const [item] = townYear.rectification;
  // a file that is not handed in yet is the town's alone
  expect
    .soft(await whoNotices(() => addProof('baishui', 'rectification', item?.id ?? '')))
    .toEqual(['baishui', ...COUNTY].sort());
  expect
    .soft(
      await whoNotices(() =>
        done(
          'baishui',
          `mutation ($id: ID!, $version: Int!) { submitRectification(id: $id, expectedVersion: $version, answer: "已补建") { __typename ${REFUSAL} } }`,
          { id: item?.id, version: item?.version },
        ),
      ),
    )
    .toEqual(['baishui', ...READERS].sort());
});

test('of the whole year nobody outside the county notices anything', async () => {
  expect(compare(outside, await look(OUTSIDERS))).toEqual([]);
});
