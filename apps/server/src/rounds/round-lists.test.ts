import { afterAll, beforeAll, expect, test } from 'vitest';
import { countQueries } from '../testing/count-queries.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
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
  for (const town of ['青石镇', '白水乡', '红岩街道'] as const) {
    await (await world.as('lead')).upload(world.roundId, `${town}.txt`, reportText(town));
  }
  await (await world.as('lead2')).upload(world.otherRoundId, '黄土镇.txt', reportText('黄土镇'));
  await server.queue.idle();
  const PUBLISH = 'mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }';
  await fillInSheet(await world.as('assessor1'), world.townYears.红岩街道, 3);
  await (await world.as('lead')).ask(PUBLISH, { id: world.townYears.红岩街道 });
  await fillInSheet(await world.as('assessor9'), world.townYears.黄土镇, 3);
  await (await world.as('lead2')).ask(PUBLISH, { id: world.townYears.黄土镇 });
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('lists of towns take the same number of queries however many towns there are', async () => {
  const LIST =
    'query ($id: ID!) { round(id: $id) { towns { town { name } report { state suggestions { level } } myProgress { settled } sheets { assessor } result { total } } } }';
  const counts = await countForBoth(LIST);
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(17);
});

test('one indicator across all reports takes the same number of queries however many towns there are', async () => {
  const ACROSS =
    'query ($id: ID!) { round(id: $id) { towns { town { name } report { suggestions(indicator: "L2") { level } reading { evidence(indicator: "L2") { quote indicator } } } myEntry(indicator: "L2") { level state } } } }';
  const counts = await countForBoth(ACROSS);
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(12);
});

test('of one indicator across all reports come its own evidence, suggestion and the caller’s own entry, and nothing else', async () => {
  const ACROSS =
    'query ($id: ID!, $one: ID!) { round(id: $id) { towns { town { name } report { suggestions(indicator: $one) { indicator } reading { text evidence(indicator: $one) { indicator quote start end } } } myEntry(indicator: $one) { indicator state level version } } } }';
  interface Across {
    readonly round: {
      readonly towns: readonly {
        readonly town: { readonly name: string };
        readonly report: {
          readonly suggestions: readonly { readonly indicator: string }[];
          readonly reading: {
            readonly text: string;
            readonly evidence: readonly {
              readonly indicator: string;
              readonly quote: string;
              readonly start: number;
              readonly end: number;
            }[];
          };
        };
        readonly myEntry: { readonly state: string; readonly level: number | null } | null;
      }[];
    };
  }
  const ask = async (who: 'assessor1' | 'assessor2', one: string) =>
    (await (await world.as(who)).ask<Across>(ACROSS, { id: world.roundId, one })).round.towns;
  const towns = await ask('assessor1', 'L1');
  expect(towns).toHaveLength(3);
  for (const { report } of towns) {
    expect(report.suggestions).toEqual([{ indicator: 'L1' }]);
    expect(report.reading.evidence.length).toBeGreaterThan(0);
    for (const { indicator, quote, start, end } of report.reading.evidence) {
      expect(indicator).toBe('L1');
      expect(report.reading.text.slice(start, end)).toBe(quote);
    }
  }
  const levels = (rows: typeof towns) => rows.map(({ town, myEntry }) => [town.name, myEntry?.level]);
  expect(levels(towns)).toContainEqual(['红岩街道', 3]);
  expect(levels(await ask('assessor2', 'L1'))).toContainEqual(['红岩街道', null]);
  expect((await ask('assessor1', 'Z9')).map(({ myEntry }) => myEntry)).toEqual([null, null, null]);
});

/** 乙县 has one town where 甲县 has three. */
async function countForBoth(query: string): Promise<number[]> {
  const counts: number[] = [];
  for (const [loginName, id] of [
    ['lead', world.roundId],
    ['lead2', world.otherRoundId],
  ] as const) {
    const client = await world.as(loginName);
    counts.push(await countQueries(server.database, () => client.ask(query, { id })));
  }
  return counts;
}
