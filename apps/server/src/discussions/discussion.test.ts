import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { publishCounty } from '../testing/publish-county.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const row = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  const passwordHash = await hashPassword(PASSWORD);
  const auditor = Object.assign(new AccountEntity(), row, {
    id: 'auditor',
    loginName: 'auditor',
    displayName: '姓名-auditor',
    role: 'auditor' as const,
    passwordHash,
  });
  await server.database.write((manager) => manager.insert(AccountEntity, auditor));
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
    await (await world.as('lead')).upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  await (
    await world.as('lead')
  ).ask(SET_PHASE_DATES, {
    round: world.roundId,
    dates: yearOfPhases(2026),
    reason: '',
    startIn: 'DESK_REVIEW',
  });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const FIELDS = 'id indicator audience messages { voice isMine author text }';
const LIST = `query ($id: ID!) { townYear(id: $id) { discussions { ${FIELDS} } } }`;
const START = `mutation ($id: ID!, $audience: DiscussionAudience!, $text: String!, $indicator: ID!) { startDiscussion(townYearId: $id, indicator: $indicator, audience: $audience, text: $text) { __typename
  ... on DiscussionSaved { discussion { ${FIELDS} } } ... on Refusal { code } } }`;
const REPLY = `mutation ($id: ID!, $text: String!) { replyDiscussion(discussionId: $id, text: $text) { __typename ... on DiscussionSaved { discussion { ${FIELDS} } } ... on Refusal { code } } }`;
interface Discussion {
  id: string;
  audience: string;
  messages: { voice: string; isMine: boolean; author: string | null; text: string }[];
}
interface Saved {
  __typename: string;
  code?: string;
  discussion?: Discussion;
}

const list = async (who: LoginName) =>
  (
    await (
      await world.as(who)
    ).ask<{ townYear: { discussions: Discussion[] } | null }>(LIST, { id: world.townYears.白水乡 })
  ).townYear?.discussions ?? [];
const texts = async (who: LoginName) => (await list(who)).flatMap(({ messages }) => messages.map(({ text }) => text));
const start = async (who: LoginName, audience: string, text: string, indicator = 'L1') =>
  (
    await (
      await world.as(who)
    ).ask<{ startDiscussion: Saved }>(START, { id: world.townYears.白水乡, audience, text, indicator })
  ).startDiscussion;
const reply = async (who: LoginName, id: string, text: string) =>
  (await (await world.as(who)).ask<{ replyDiscussion: Saved }>(REPLY, { id, text })).replyDiscussion;

/** Whatever an assessor can ask for. */
const EVERYTHING = [
  'query ($round: ID!) { round(id: $round) { phase myQueue towns { id town { name } report { version } myProgress { settled submittedAt } sheets { assessor } result { total } discussions { id } claims { note } } intake { id } checklist { done } assignment { version } } }',
  'query ($id: ID!) { townYear(id: $id) { discussions { id messages { text } } sheets { settled } myProgress { settled } } mySheet(townYearId: $id) { entries { version level } total { settled } } feedback(townYearId: $id) { total } events(townYearId: $id) { id } }',
  'query ($round: ID!) { ranking(roundId: $round, basis: SUGGESTED) { rows { total town { name } } } }',
  'query ($round: ID!) { ranking(roundId: $round, basis: SCORED) { rows { total } } }',
  'query ($round: ID!) { ranking(roundId: $round, basis: PUBLISHED) { rows { total } unranked { name } } }',
  'mutation ($id: ID!) { submitSheet(townYearId: $id) { __typename ... on SheetIncomplete { indicators } ... on Refusal { code } } }',
  'mutation ($id: ID!) { reopenSheet(townYearId: $id, reason: "看") { __typename ... on Refusal { code message { zh } } } }',
  'query { conflicts { person } accounts { id } rounds { id towns { id } } }',
];
const everything = async (who: LoginName) => {
  const client = await world.as(who);
  const answers: unknown[] = [];
  for (const query of EVERYTHING) {
    const names = ['id', 'round'].filter((name) => query.includes(`$${name}:`));
    const all: Record<string, string> = { id: world.townYears.白水乡, round: world.roundId };
    answers.push(await client.post(query, Object.fromEntries(names.map((name) => [name, all[name]]))));
  }
  return JSON.stringify(answers);
};

test('in the desk review nothing that an assessor can ask tells that another has scored or spoken', async () => {
  const before = await everything('assessor2');
  await start('assessor1', 'ASSESSORS', '请大家看这一项');
  await start('assessor1', 'LEAD', '只对负责人说');
  await start('assessor1', 'TOWN', '公布后给镇里的话');
  await fillInSheet(await world.as('assessor1'), world.townYears.白水乡, 4, () => ({ comment: '初评意见' }));
  expect(await everything('assessor2')).toBe(before);
  expect(await texts('assessor2')).toEqual([]);
  expect(await texts('assessor1')).toEqual(['请大家看这一项', '只对负责人说', '公布后给镇里的话']);
  expect(await texts('lead')).toHaveLength(3);
  expect(await texts('baishui')).toEqual([]);
});

test('the lead hears in the blind phase that and when, not what; the auditor reads all', async () => {
  const EVENTS = 'query ($id: ID!) { events(townYearId: $id) { action detail } }';
  const AUDIT = 'query { audit(filter: { action: "entry-set" }) { events { before after } } }';
  interface Events {
    events: { action: string; detail: string }[];
  }
  interface Audit {
    audit: { events: { before: string; after: string }[] };
  }
  const lead = await world.as('lead');
  const seen = await lead.ask<Events>(EVENTS, { id: world.townYears.白水乡 });
  const entries = seen.events.filter(({ action }) => action === 'entry-set');
  expect(entries.length).toBeGreaterThan(20);
  expect(new Set(entries.map(({ detail }) => detail))).toEqual(new Set(['']));
  const audit = await lead.ask<Audit>(AUDIT);
  expect(new Set(audit.audit.events.map(({ after }) => after))).toEqual(new Set(['null']));
  expect(await (await lead.fetch('/exports/audit.csv')).text()).not.toContain('初评意见');
  const auditor = server.client();
  await auditor.signIn('auditor', PASSWORD);
  expect((await auditor.ask<Audit>(AUDIT)).audit.events[0]?.after).toContain('初评意见');
});

test('replies go to whoever reads the discussion; names to the lead alone', async () => {
  const [first] = await list('assessor1');
  const id = first?.id ?? '';
  expect((await reply('assessor2', id, '插话')).code).toBe('NOT_FOUND');
  const answered = await reply('lead', id, '按分值表从严');
  expect(answered.discussion?.messages).toEqual([
    { voice: 'ASSESSOR', isMine: false, author: '姓名-assessor1', text: '请大家看这一项' },
    { voice: 'LEAD', isMine: true, author: '姓名-lead', text: '按分值表从严' },
  ]);
  expect((await list('assessor1'))[0]?.messages).toEqual([
    { voice: 'ASSESSOR', isMine: true, author: null, text: '请大家看这一项' },
    { voice: 'LEAD', isMine: false, author: null, text: '按分值表从严' },
  ]);
  expect((await start('assessor1', 'LEAD', ' ')).code).toBe('INVALID_INPUT');
  expect((await start('assessor1', 'LEAD', '长'.repeat(2001))).code).toBe('INVALID_INPUT');
  expect((await start('assessor1', 'LEAD', '没有这一项', 'Z9')).code).toBe('INVALID_INPUT');
  expect((await start('baishui', 'TOWN', '镇里的话')).code).toBe('FORBIDDEN');
  expect((await start('assessor9', 'LEAD', '外县的话')).code).toBe('NOT_FOUND');
  expect((await reply('lead2', id, '外县的话')).code).toBe('NOT_FOUND');
});

test('from moderation on those who score hear each other, except what was for the lead; a town hears after publication, and no name', async () => {
  const lead = await world.as('lead');
  await moveTo(lead, world.roundId, 'desk-review', 'moderation');
  expect(await texts('assessor2')).toEqual(['请大家看这一项', '按分值表从严', '公布后给镇里的话']);
  expect((await list('assessor2')).flatMap(({ messages }) => messages.map(({ author }) => author))).toEqual([null, null, null]);
  const [first] = await list('assessor2');
  expect((await reply('assessor2', first?.id ?? '', '同意')).__typename).toBe('DiscussionSaved');
  const ids = (await list('assessor1')).map(({ id }) => id);
  expect((await reply('assessor2', ids[1] ?? '', '不该看到')).code).toBe('NOT_FOUND');
  expect(await texts('baishui')).toEqual([]);
  await publishCounty(lead, world.roundId, [world.townYears.青石镇, world.townYears.红岩街道]);
  const heard = await list('baishui');
  expect(heard.map(({ messages }) => messages)).toEqual([[{ voice: 'COUNTY', isMine: false, author: null, text: '公布后给镇里的话' }]]);
  expect(JSON.stringify(heard)).not.toContain('姓名');
  expect(await texts('qingshi')).toEqual([]);
}); // prettier-ignore
