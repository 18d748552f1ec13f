import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventEntity } from '../events/event.entity.js';
import { entry, fillInSheet, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { MOVE_PHASE, moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const SCHEDULE = 'query ($id: ID!) { round(id: $id) { phase schedule { timeZone phase phases { phase } } } }';
const PUBLISH = 'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename ... on Refusal { code } } }';
const EXTEND =
  'mutation ($id: ID!, $until: String!, $reason: String!) { grantExtension(townYearId: $id, until: $until, reason: $reason) { __typename ... on ExtensionGranted { extension { town until } } ... on Refusal { code } } }';

test('a round without phases works as ever, and says that it has none', async () => {
  const lead = await world.as('lead');
  expect(await lead.ask(SCHEDULE, { id: world.roundId })).toEqual({
    round: { phase: null, schedule: { timeZone: 'Asia/Shanghai', phase: null, phases: [] } },
  });
  const move = { round: world.roundId, from: 'FILING', to: 'DESK_REVIEW', reason: '到期' };
  expect(await lead.ask(MOVE_PHASE, move)).toMatchObject({ movePhase: { code: 'CHANGED_MEANWHILE' } });
  const { body } = await (await world.as('qingshi')).upload(world.roundId, '青石.txt', reportText('青石镇'));
  expect(body.reportId).toBeDefined();
  await server.queue.idle();
});

test('dates switch the phases on; afterwards they move only with a reason, and only if they make sense', async () => {
  const lead = await world.as('lead');
  const dates = yearOfPhases(2027);
  const set = (more: Record<string, unknown>) =>
    lead.ask<{ setPhaseDates: { code?: string; schedule?: { phases: { startsAt: string }[] } } }>(SET_PHASE_DATES, {
      round: world.roundId,
      dates,
      reason: '',
      ...more,
    });
  expect((await set({ dates: dates.slice(1) })).setPhaseDates.code).toBe('INVALID_INPUT');
  expect(
    (await set({ dates: [{ ...dates[0], starts: '2027-02-30T00:00' }, ...dates.slice(1)] })).setPhaseDates.code,
  ).toBe('INVALID_INPUT');
  const first = await set({});
  expect(first).toMatchObject({ setPhaseDates: { schedule: { phase: 'PREPARATION' } } });
  // midnight in the county, not in Greenwich
  expect(first.setPhaseDates.schedule?.phases[0]?.startsAt).toBe('2026-12-31T16:00:00.000Z');
  expect((await set({})).setPhaseDates.code).toBe('INVALID_INPUT');
  expect(await set({ reason: '春节提前' })).toMatchObject({ setPhaseDates: { schedule: { phase: 'PREPARATION' } } });
  const other = await world.as('lead2');
  expect(await other.ask(SET_PHASE_DATES, { round: world.roundId, dates, reason: '' })).toMatchObject({
    setPhaseDates: { code: 'NOT_FOUND' },
  });
});

test('a phase moves one step, with a reason, from where it really is', async () => {
  const lead = await world.as('lead');
  const move = (from: string, to: string, reason = '到期') =>
    lead.ask<{ movePhase: { code?: string } }>(MOVE_PHASE, { round: world.roundId, from, to, reason });
  expect((await move('PREPARATION', 'DESK_REVIEW')).movePhase.code).toBe('INVALID_INPUT');
  expect((await move('PREPARATION', 'FILING', ' ')).movePhase.code).toBe('INVALID_INPUT');
  expect(await move('PREPARATION', 'FILING')).toMatchObject({ movePhase: { schedule: { phase: 'FILING' } } });
  // a second window that still shows the phase before
  expect((await move('PREPARATION', 'FILING')).movePhase.code).toBe('CHANGED_MEANWHILE');
  const events = await server.database.read.find(EventEntity, { where: { action: 'phase-moved' } });
  expect(events.map(({ before, after, reason }) => [before, after, reason])).toEqual([
    ['{"phase":"preparation"}', '{"phase":"filing"}', '到期'],
  ]);
});

test('each phase opens its own work and closes the rest', async () => {
  const lead = await world.as('lead');
  const assessor = await world.as('assessor1');
  const town = await world.as('baishui');
  const id = world.townYears.青石镇;
  const score = async (client = assessor, expectedVersion = 0) =>
    (
      await client.ask<{ setEntry: { __typename: string; code?: string } }>(
        SET_ENTRY,
        entry(id, 'L1', { expectedVersion }),
      )
    ).setEntry;
  const ranking = () =>
    lead.ask('query ($id: ID!) { ranking(roundId: $id, basis: SCORED) { year } }', { id: world.roundId });

  expect(await score()).toMatchObject({ code: 'WRONG_PHASE' });
  expect((await town.upload(world.roundId, '白水.txt', reportText('白水乡'))).status).toBe(202);
  await server.queue.idle();

  await moveTo(lead, world.roundId, 'filing', 'desk-review');
  expect((await town.upload(world.roundId, '白水.txt', reportText('白水乡', 2025, '迟'))).status).toBe(409);
  await fillInSheet(assessor, id, 3);
  // blind: the lead, who may score too, gets no sum of the others' sheets
  expect(await ranking()).toEqual({ ranking: null });
  expect(await lead.ask(PUBLISH, { id })).toEqual({ publishResult: { __typename: 'Refusal', code: 'WRONG_PHASE' } });

  // one town was ill-served by the post
  expect(
    await lead.ask(EXTEND, { id: world.townYears.白水乡, until: '2020-01-01T00:00', reason: '断网' }),
  ).toMatchObject({
    grantExtension: { code: 'INVALID_INPUT' },
  });
  expect(
    await lead.ask(EXTEND, { id: world.townYears.白水乡, until: '2027-03-10T18:00', reason: '断网' }),
  ).toMatchObject({
    grantExtension: { extension: { town: '白水乡', until: '2027-03-10T10:00:00.000Z' } },
  });
  const EXTENSIONS = 'query ($id: ID!) { round(id: $id) { extensions { town } } }';
  expect(await town.ask(EXTENSIONS, { id: world.roundId })).toEqual({ round: { extensions: [{ town: '白水乡' }] } });
  const hongyan = await world.as('hongyan');
  expect(await hongyan.ask(EXTENSIONS, { id: world.roundId })).toEqual({ round: { extensions: [] } });
  expect((await town.upload(world.roundId, '白水.txt', reportText('白水乡', 2025, '迟'))).status).toBe(202);
  expect((await hongyan.upload(world.roundId, '红岩.txt', reportText('红岩街道'))).status).toBe(409);
  await server.queue.idle();

  await moveTo(lead, world.roundId, 'desk-review', 'moderation');
  expect(await score(await world.as('assessor2'))).toMatchObject({ code: 'WRONG_PHASE' });
  expect(await score(lead)).toMatchObject({ code: 'WRONG_PHASE' });
  expect(await ranking()).toEqual({ ranking: { year: 2025 } });
  // whoever scored still reads the own sheet
  expect(
    await assessor.ask('query ($id: ID!) { mySheet(townYearId: $id) { total { settled } } }', { id }),
  ).toMatchObject({ mySheet: { total: { settled: 25 } } });

  await moveTo(lead, world.roundId, 'moderation', 'publication');
  // with phases the county's result is published as a whole, never a town by itself
  expect(await lead.ask(PUBLISH, { id })).toMatchObject({ publishResult: { code: 'WRONG_PHASE' } });
  await moveTo(lead, world.roundId, 'publication', 'closed');
  expect((await lead.upload(world.roundId, '红岩.txt', reportText('红岩街道'))).status).toBe(409);
});

test('the next year starts from this one: rubric, plan and profiles as they were, dates a year on', async () => {
  const lead = await world.as('lead');
  const OPEN =
    'mutation ($year: Int!, $from: ID) { openRound(year: $year, copyFrom: $from) { __typename ... on RoundOpened { round { id phase rubric { hash } schedule { phases { phase starts } } towns { town { name } } } } ... on Refusal { code } } }';
  expect(await lead.ask(OPEN, { year: 2026, from: world.otherRoundId })).toMatchObject({
    openRound: { code: 'NOT_FOUND' },
  });
  const { openRound } = await lead.ask<{
    openRound: { round: { id: string; phase: string; towns: unknown[]; schedule: { phases: { starts: string }[] } } };
  }>(OPEN, { year: 2026, from: world.roundId });
  expect(openRound.round).toMatchObject({ phase: 'PREPARATION' });
  expect(openRound.round.towns).toHaveLength(3);
  expect(openRound.round.schedule.phases[1]?.starts).toBe('2028-02-01T00:00');
  const CHECKLIST = 'query ($id: ID!) { round(id: $id) { checklist { step state done total } } }';
  const { round } = await lead.ask<{ round: { checklist: { step: string; state: string }[] } }>(CHECKLIST, {
    id: openRound.round.id,
  });
  expect(round.checklist.slice(0, 3)).toMatchObject([
    { step: 'DATES', state: 'DONE' },
    { step: 'CALENDAR', state: 'NEXT' },
    { step: 'PROFILES', state: 'LATER', done: 0, total: 3 },
  ]);
  expect(await (await world.as('assessor1')).ask(CHECKLIST, { id: openRound.round.id })).toEqual({
    round: { checklist: [] },
  });
});

test('a county enters its working days, and is told where it has not', async () => {
  const lead = await world.as('lead');
  const DAY = 'query ($from: String!, $days: Int!) { workingDay(from: $from, days: $days) { day unknownYear } }';
  const SET =
    'mutation ($input: WorkCalendarInput!) { setWorkCalendar(input: $input) { __typename ... on CalendarChanged { calendar { years { year holidays version } } } ... on Refusal { code } } }';
  const input = { year: 2027, holidays: ['2027-01-01'], workdays: [], expectedVersion: 0 };
  const ask = { from: '2026-12-31', days: 1 };
  expect(await lead.ask(DAY, ask)).toEqual({ workingDay: { day: null, unknownYear: 2027 } });
  expect(await lead.ask(SET, { input })).toMatchObject({
    setWorkCalendar: { calendar: { years: [{ year: 2027, version: 1 }] } },
  });
  expect(await lead.ask(SET, { input })).toMatchObject({ setWorkCalendar: { code: 'CHANGED_MEANWHILE' } });
  expect(await lead.ask(DAY, ask)).toEqual({ workingDay: { day: '2027-01-04', unknownYear: null } });
  // the neighbour's calendar is its own
  expect(await (await world.as('lead2')).ask(DAY, ask)).toEqual({ workingDay: { day: null, unknownYear: 2027 } });
  const ZONE =
    'mutation ($zone: String!) { setTimeZone(timeZone: $zone) { __typename ... on CalendarChanged { calendar { timeZone } } } }';
  expect(await lead.ask(ZONE, { zone: 'Asia/Nowhere' })).toEqual({ setTimeZone: { __typename: 'Refusal' } });
  expect(await lead.ask(ZONE, { zone: 'Asia/Urumqi' })).toMatchObject({
    setTimeZone: { calendar: { timeZone: 'Asia/Urumqi' } },
  });
});
