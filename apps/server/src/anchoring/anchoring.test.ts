import { afterAll, beforeAll, expect, test } from 'vitest';
import { TownEntity } from '../counties/town.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { describeAnchoring } from './describe-anchoring.js';

let server: TestServer;
let world: TwoCounties;

const SEE =
  'query ($id: ID!) { round(id: $id) { anchoring { shownLevels withheldLevels difference lower upper sentences { zh en } } } }';
interface Anchoring {
  readonly shownLevels: number;
  readonly withheldLevels: number;
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly sentences: readonly { readonly zh: string; readonly en: string }[];
}
const see = async (who: LoginName) =>
  (await (await world.as(who)).ask<{ round: { anchoring: Anchoring | null } | null }>(SEE, { id: world.roundId })).round
    ?.anchoring ?? null;
/** What the machine suggests, by indicator; nothing where it found nothing. */
async function suggestionsOf(town: '青石镇' | '白水乡'): Promise<ReadonlyMap<string, number>> {
  const { townYear } = await (
    await world.as('lead')
  ).ask<{ townYear: { report: { suggestions: { indicator: string; level: number | null }[] } } }>(
    'query ($id: ID!) { townYear(id: $id) { report { suggestions { indicator level } } } }',
    { id: world.townYears[town] },
  );
  return new Map(
    townYear.report.suggestions.flatMap(({ indicator, level }) => (level === null ? [] : [[indicator, level]])),
  );
}
/** Follows every suggestion that they see but one, and where they see none gives 0. */
async function scoreAsTold(who: 'assessor1' | 'assessor2', town: '青石镇' | '白水乡'): Promise<number> {
  const client = await world.as(who);
  const { townYear } = await client.ask<{ townYear: { report: { withheld: string[] } } }>(
    'query ($id: ID!) { townYear(id: $id) { report { withheld } } }',
    { id: world.townYears[town] },
  );
  const withheld = new Set(townYear.report.withheld);
  const suggested = await suggestionsOf(town);
  const missed = [...suggested.keys()].find((indicator) => !withheld.has(indicator));
  await fillInSheet(client, world.townYears[town], 3, (indicator) => {
    const seen = suggested.get(indicator) ?? 3;
    return { level: withheld.has(indicator) ? 0 : indicator === missed ? Math.abs(seen - 1) : seen };
  });
  return [...withheld].filter((indicator) => suggested.has(indicator)).length;
}
let withheldLevels = 0;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
  const lead = await world.as('lead');
  for (const town of ['青石镇', '白水乡'] as const)
    await lead.upload(world.roundId, `${town}.txt`, reportText(town));
  await server.queue.idle();
  // what is withheld follows from it
  await server.database.write((manager) => manager.update(RoundEntity, { id: world.roundId }, { seed: 2025 }));
  await lead.ask(SET_PHASE_DATES, { round: world.roundId, dates: yearOfPhases(2027), reason: '', startIn: 'DESK_REVIEW' });
  await lead.ask(
    'mutation ($id: ID!) { setScoringRules(roundId: $id, expectedVersion: 0, assigns: false, withholds: true) { __typename } }',
    { id: world.roundId },
  );
}); // prettier-ignore
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

test('while desks are blind it is nobody’s to see; afterwards the lead’s alone', async () => {
  for (const who of ['assessor1', 'assessor2'] as const)
    for (const town of ['青石镇', '白水乡'] as const) withheldLevels += await scoreAsTold(who, town);
  expect(await see('lead')).toBeNull();
  await moveTo(await world.as('lead'), world.roundId, 'desk-review', 'field-check');
  expect(await see('lead')).toBeNull();
  await moveTo(await world.as('lead'), world.roundId, 'field-check', 'moderation');
  expect(await see('lead')).not.toBeNull();
  for (const who of ['assessor1', 'qingshi', 'lead2', 'admin'] as const) expect(await see(who)).toBeNull();
});

test('it tells apart who followed what they saw from what they gave unseen, of every first level that can be compared', async () => {
  const anchoring = await see('lead');
  const comparable = (await suggestionsOf('青石镇')).size * 2 + (await suggestionsOf('白水乡')).size * 2;
  expect(anchoring).toMatchObject({ withheldLevels, shownLevels: comparable - withheldLevels });
  // which fifth is withheld is chance: of few levels the interval is wide, and whether it leaves out 0 is asked in the domain
  if (withheldLevels < 4) return;
  // the machine never suggests 0, so that whoever gave 0 unseen lies off by a level at least
  expect(anchoring?.difference).toBeGreaterThan(0.5);
  expect(anchoring?.lower).toBeLessThan(anchoring?.difference ?? 0);
  expect(anchoring?.sentences.map(({ zh }) => zh).join('')).toMatch(/平均差 0\.\d\d 档（\d+ 次）/u);
});

test('sheets of whoever has a conflict with the town do not count here either', async () => {
  const before = await see('lead');
  const { id } = await server.database.read.findOneByOrFail(TownEntity, { name: '白水乡' });
  await (
    await world.as('lead')
  ).ask(
    'mutation ($town: ID!) { declareConflict(accountId: "assessor2", townId: $town, kind: RELATIVE, reason: "亲属任职") { __typename } }',
    { town: id },
  );
  const after = await see('lead');
  expect((after?.shownLevels ?? 0) + (after?.withheldLevels ?? 0)).toBe(
    (before?.shownLevels ?? 0) + (before?.withheldLevels ?? 0) - (await suggestionsOf('白水乡')).size,
  );
});

test('a round that withholds nothing has no such figure', async () => {
  const { round } = await (
    await world.as('lead2')
  ).ask<{ round: { anchoring: unknown } }>(SEE, {
    id: world.otherRoundId,
  });
  expect(round.anchoring).toBeNull();
});

test.each([
  [0.1, 0.5, '很可能带动了打分'],
  [-0.1, 0.5, '也不能说没有影响'],
  [-0.5, -0.1, '反而离建议更远'],
])('the words go no farther than the interval from %d to %d', (lower, upper, words) => {
  const side = { levels: 12, draws: 6, distance: 0.5 };
  const [, said] = describeAnchoring({
    state: 'computed',
    shown: side,
    withheld: side,
    difference: (lower + upper) / 2,
    lower,
    upper,
  });
  expect(said?.zh).toContain(words);
});

test.each([
  ['too-few-first-levels', '还太少'],
  ['all-ratings-equal', '算不出区间'],
] as const)('where it cannot be computed it says so: %s', (why, words) => {
  expect(describeAnchoring({ state: 'not-computable', why }).map(({ zh }) => zh).join('')).toContain(words); // prettier-ignore
});
