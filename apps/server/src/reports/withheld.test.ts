import { pickWithheld } from '@fazhi/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { ReadingEntity } from './reading.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { entry, fillInSheet, SET_ENTRY } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';

let server: TestServer;
let world: TwoCounties;
let reportId: string;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  const { body } = await lead.upload(world.roundId, '白水乡.txt', reportText('白水乡'));
  reportId = body.reportId ?? '';
  await lead.upload(world.roundId, '青石镇.txt', reportText('青石镇'));
  await server.queue.idle();
  const rules = await lead.ask<{ setScoringRules: { __typename: string } }>(
    'mutation ($id: ID!) { setScoringRules(roundId: $id, expectedVersion: 0, assigns: false, withholds: true) { __typename } }',
    { id: world.roundId },
  );
  expect(rules.setScoringRules.__typename).toBe('AssignmentSaved');
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const REPORT = `query ($id: ID!) { report(id: $id) { withheld reading { text evidence { number indicator } figures { indicator } } suggestions { indicator level evidence ruleId reason { zh } attainments { value } } } }`;
interface Seen {
  report: {
    withheld: string[];
    reading: {
      text: string;
      evidence: { number: number; indicator: string }[];
      figures: { indicator: string | null }[];
    };
    suggestions: { indicator: string; level: number | null; evidence: number[] }[];
  };
}
const see = async (who: LoginName, id = reportId) => (await (await world.as(who)).ask<Seen>(REPORT, { id })).report;
const fifthOf = async (who: string) => {
  const round = await server.database.read.findOneByOrFail(RoundEntity, { id: world.roundId });
  const { indicators } = JSON.parse(round.rubric) as { indicators: { id: string }[] };
  return pickWithheld(round.seed, who, indicators.map(({ id }) => id)); // prettier-ignore
};
const MARKED = async () => (await see('lead')).reading.evidence;

test('a fifth is out of the payload for each assessor, nothing for the lead; no gap in the numbers tells how much', async () => {
  const whole = await see('lead');
  expect(whole.withheld).toEqual([]);
  for (const who of ['assessor1', 'assessor2'] as const) {
    const fifth = await fifthOf(who);
    const seen = await see(who);
    expect(new Set(seen.withheld)).toEqual(fifth);
    expect(fifth.size).toBe(5);
    expect(seen.reading.text).toBe(whole.reading.text);
    expect(seen.suggestions.map(({ indicator }) => indicator)).toEqual(
      whole.suggestions.map(({ indicator }) => indicator).filter((indicator) => !fifth.has(indicator)),
    );
    const { withheld, ...rest } = seen;
    expect(withheld).toHaveLength(5);
    for (const indicator of fifth) expect(JSON.stringify(rest)).not.toContain(`"${indicator}"`);
    expect(seen.reading.evidence.map(({ number }) => number)).toEqual(seen.reading.evidence.map((_, place) => place));
    for (const { indicator, evidence } of seen.suggestions)
      expect(evidence.map((number) => seen.reading.evidence[number]?.indicator)).toEqual(evidence.map(() => indicator));
  }
});

test('every other way to a suggestion is closed too: lists, versions, the file that waits, the ranking', async () => {
  const fifth = await fifthOf('assessor1');
  const client = await world.as('assessor1');
  const asked = JSON.stringify(
    await client.ask(
      `query ($id: ID!) { round(id: $id) { towns { report { suggestions { indicator } reading { evidence { indicator } } } reportVersions { report { suggestions { indicator } reading { evidence { indicator } } } } } } }`,
      { id: world.roundId },
    ),
  );
  expect(asked).toContain('indicator');
  for (const indicator of fifth) expect(asked).not.toContain(`"${indicator}"`);
  const { body } = await (await world.as('lead')).upload(world.roundId, '旧年.txt', reportText('白水乡', 2022));
  await server.queue.idle();
  const waiting = await see('assessor1', body.reportId);
  expect(new Set(waiting.withheld)).toEqual(fifth);
  for (const { indicator } of waiting.reading.evidence) expect(fifth).not.toContain(indicator);
  const SUGGESTED = 'query ($id: ID!) { ranking(roundId: $id, basis: SUGGESTED) { rows { total } unranked { name } } }';
  const ranking = await client.ask<{ ranking: { rows: object[]; unranked: object[] } }>(SUGGESTED, {
    id: world.roundId,
  });
  expect([ranking.ranking.rows.length, ranking.ranking.unranked.length]).toEqual([0, 3]);
  const lead = await (await world.as('lead')).ask<{ ranking: { rows: object[] } }>(SUGGESTED, { id: world.roundId });
  expect(lead.ranking.rows).toHaveLength(2);
});

test('one indicator across all reports, and marks of one’s own, tell nothing of what is withheld', async () => {
  const fifth = await fifthOf('assessor1');
  const client = await world.as('assessor1');
  const ACROSS =
    'query ($id: ID!, $one: ID!) { round(id: $id) { towns { report { withheld suggestions(indicator: $one) { level reason { zh } } reading { evidence(indicator: $one) { number quote strength matched } } } myEntry(indicator: $one) { indicator level points suggestionAction } } } }';
  interface Across {
    round: {
      towns: { report: { withheld: string[]; suggestions: object[]; reading: { evidence: object[] } } | null }[];
    };
  }
  const across = async (who: LoginName, one: string) =>
    (await (await world.as(who)).ask<Across>(ACROSS, { id: world.roundId, one })).round.towns.flatMap(
      ({ report }) => report ?? [],
    );
  for (const one of fifth) {
    for (const { withheld, suggestions, reading } of await across('assessor1', one)) {
      expect(withheld).toContain(one);
      expect([suggestions, reading.evidence]).toEqual([[], []]);
    }
    for (const { suggestions } of await across('lead', one)) expect(suggestions).toHaveLength(1);
  }
  const [one = ''] = fifth;
  const id = world.townYears.白水乡;
  const { text } = (await see('assessor1')).reading;
  const quote = text.slice(0, 6);
  const marked = await client.ask<{ markEvidence: { __typename: string } }>(
    'mutation ($input: MarkEvidenceInput!) { markEvidence(input: $input) { __typename } }',
    { input: { townYearId: id, reportId, indicator: one, quote, quoteStart: 0 } },
  );
  expect(marked.markEvidence.__typename).toBe('OwnEvidenceSaved');
  expect((await see('assessor1')).withheld).toContain(one);
  const { mySheet, previousYear } = await client.ask<{ mySheet: { ownEvidence: object[] }; previousYear: null }>(
    'query ($id: ID!) { mySheet(townYearId: $id) { ownEvidence { indicator quote } } previousYear(townYearId: $id) { isPublished indicators { indicator level comments } } }',
    { id },
  );
  expect(mySheet.ownEvidence).toEqual([{ indicator: one, quote }]);
  expect(previousYear).toBeNull();
});

test('the suggestion comes with the first level of one’s own, for that town alone; a word without a level brings nothing', async () => {
  const [indicator = '', other = ''] = [...(await fifthOf('assessor1'))];
  const client = await world.as('assessor1');
  const id = world.townYears.白水乡;
  const write = async (expectedVersion: number, more: object) =>
    (
      await client.ask<{ setEntry: { __typename: string; code?: string } }>(
        SET_ENTRY,
        entry(id, indicator, { expectedVersion, ...more }),
      )
    ).setEntry;
  expect((await write(0, { level: 2, suggestionAction: 'ACCEPTED' })).code).toBe('INVALID_INPUT');
  await write(0, { state: 'CANNOT_JUDGE', level: null });
  expect((await see('assessor1')).withheld).toContain(indicator);
  await write(1, { level: 2 });
  const seen = await see('assessor1');
  expect(seen.withheld).not.toContain(indicator);
  expect(seen.withheld).toContain(other);
  expect(seen.suggestions.map((one) => one.indicator)).toContain(indicator);
  expect(seen.reading.evidence.filter((one) => one.indicator === indicator)).toHaveLength(
    (await MARKED()).filter((one) => one.indicator === indicator).length,
  );
  // of the other town nothing came
  const { round } = await client.ask<{ round: { towns: { id: string; report: { withheld: string[] } | null }[] } }>(
    'query ($id: ID!) { round(id: $id) { towns { id report { withheld } } } }',
    { id: world.roundId },
  );
  expect(round.towns.find((one) => one.id === world.townYears.青石镇)?.report?.withheld).toHaveLength(5);
  // taken back or not, what was seen stays seen, and what was first stays first
  await client.ask(
    'mutation ($id: ID!, $i: ID!) { undoEntry(townYearId: $id, indicator: $i, expectedVersion: 2) { __typename } }',
    { id, i: indicator },
  );
  expect((await see('assessor1')).withheld).not.toContain(indicator);
  await write(3, { level: 4, suggestionAction: 'ACCEPTED' });
  const row = await server.database.read.findOneByOrFail(SheetEntryEntity, {
    indicator,
    sheet: { accountId: 'assessor1' },
  });
  expect([row.level, row.firstLevel, row.firstLevelShown]).toEqual([4, 2, false]);
  const events = await server.database.read.find(EventEntity, {
    where: { actorId: 'assessor1', action: 'entry-set' },
    order: { number: 'ASC' },
  });
  const shown = events.map(({ after }) => JSON.parse(after) as { level: number | null; suggestionShown: boolean });
  expect(shown.map(({ level, suggestionShown }) => [level, suggestionShown])).toEqual([
    [null, false],
    [2, false],
    [4, true],
  ]);
});

test('the ranking counts a town once all of one’s own first levels are in', async () => {
  await fillInSheet(await world.as('assessor2'), world.townYears.白水乡, 3);
  expect((await see('assessor2')).withheld).toEqual([]);
  const { ranking } = await (
    await world.as('assessor2')
  ).ask<{ ranking: { rows: { town: { name: string } }[] } }>(
    'query ($id: ID!) { ranking(roundId: $id, basis: SUGGESTED) { rows { town { name } } } }',
    { id: world.roundId },
  );
  expect(ranking.rows.map(({ town }) => town.name)).toEqual(['白水乡']);
});

test('two worlds that differ in withheld suggestions alone answer byte for byte alike', async () => {
  const fifth = await fifthOf('assessor1');
  const rows = await server.database.read.query<{ reportId: string; suggestions: string | null }[]>(
    `SELECT "reportId", "suggestions" FROM "reading"`,
  );
  const before = JSON.stringify(await see('assessor1', rows[1]?.reportId ?? ''));
  const open = new Set(
    (await server.database.read.findBy(SheetEntryEntity, { sheet: { accountId: 'assessor1' } })).map(
      ({ indicator }) => indicator,
    ),
  );
  const answers = async () => JSON.stringify(await Promise.all(rows.map(({ reportId: id }) => see('assessor1', id))));
  const first = await answers();
  await server.database.write(async (manager) => {
    for (const { reportId: id, suggestions } of rows) {
      if (suggestions === null) continue;
      const changed = (JSON.parse(suggestions) as { indicator: string; level: number | null }[]).map((one) =>
        fifth.has(one.indicator) && !open.has(one.indicator)
          ? { ...one, level: one.level === 4 ? 1 : 4, points: 1 }
          : one,
      );
      await manager.update(ReadingEntity, { reportId: id }, { suggestions: JSON.stringify(changed) });
    }
  });
  expect(await answers()).toBe(first);
  expect(JSON.stringify(await see('assessor1', rows[1]?.reportId ?? ''))).toBe(before);
});

test('a lead who scores as an assessor too is asked like one', async () => {
  await server.database.write((manager) => manager.update(AccountEntity, { id: 'lead' }, { otherRoles: ['assessor'] }));
  expect((await see('lead')).withheld).toHaveLength(5);
  await server.database.write((manager) => manager.update(AccountEntity, { id: 'lead' }, { otherRoles: [] }));
}); // prettier-ignore
