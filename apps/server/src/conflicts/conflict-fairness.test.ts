import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import { FieldCheckItemEntity } from '../field-checks/field-check-item.entity.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { fillInSheet } from '../testing/fill-in-sheet.js';
import { reportText } from '../testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../testing/set-up-phases.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties } from '../testing/two-counties.js';
import type { TwoCounties } from '../testing/two-counties.js';

/*
 * On 白水乡 and 红岩街道 the two assessors are two levels apart on everything. assessor2 turns out to come from 白水乡, or to have a relative there,
 * after handing in: of 白水乡 only assessor1's word is left, of 红岩街道 both.
 */
describe.each(['OWN_TOWN', 'RELATIVE'])(
  'a conflict of kind %s that is declared after the sheet was handed in',
  (kind) => {
    let server: TestServer;
    let world: TwoCounties;
    let sheetId: string;

    const done = async (mutation: string, variables: Record<string, unknown>) => {
      const answer = await (await world.as('lead')).ask<Record<string, { __typename: string }>>(mutation, variables);
      expect(Object.values(answer).map(({ __typename }) => __typename)).not.toContain('Refusal');
      return answer;
    };

    beforeAll(async () => {
      server = await startTestServer();
      world = await createTwoCounties(server);
      const lead = await world.as('lead');
      await done(SET_PHASE_DATES, { round: world.roundId, dates: yearOfPhases(2027), reason: '', startIn: 'FILING' });
      for (const town of ['青石镇', '白水乡', '红岩街道'] as const)
        await lead.upload(world.roundId, `${town}.txt`, reportText(town));
      await server.queue.idle();
      await moveTo(lead, world.roundId, 'filing', 'desk-review');
      for (const [who, town, level] of [
        ['assessor1', '青石镇', 2],
        ['assessor1', '白水乡', 2],
        ['assessor2', '白水乡', 4],
        ['assessor1', '红岩街道', 2],
        ['assessor2', '红岩街道', 4],
      ] as const)
        await fillInSheet(await world.as(who), world.townYears[town], level);
      const { id } = await server.database.read.findOneByOrFail(TownEntity, { name: '白水乡' });
      await done(
        `mutation ($town: ID!) { declareConflict(accountId: "assessor2", townId: $town, kind: ${kind}, reason: "核实后登记") { __typename } }`,
        { town: id },
      );
      sheetId = (
        await server.database.read.findOneByOrFail(SheetEntity, {
          townYearId: world.townYears.白水乡,
          accountId: 'assessor2',
        })
      ).id;
      await moveTo(lead, world.roundId, 'desk-review', 'field-check');
    });
    afterAll(async () => {
      expect(server.errors).toEqual([]);
      await server.remove();
    });

    const reasonsOf = async (town: '白水乡' | '红岩街道') =>
      (
        await server.database.read.find(FieldCheckItemEntity, {
          where: { fieldCheck: { townYearId: world.townYears[town] } },
        })
      ).flatMap(({ reasons }) => reasons);

    test('no indicator is looked at on the spot because of that sheet; where both count, those are', async () => {
      await done(
        'mutation ($round: ID!, $towns: [ID!]!) { drawFieldChecks(roundId: $round, townYearIds: $towns, sample: 1) { __typename } }',
        { round: world.roundId, towns: [world.townYears.白水乡, world.townYears.红岩街道] },
      );
      expect(await reasonsOf('红岩街道')).toContain('outside-tolerance');
      expect(await reasonsOf('白水乡')).not.toContain('outside-tolerance');
      expect(await reasonsOf('白水乡')).not.toEqual([]);
    });

    test('in moderation and in the county’s result only the other assessor’s word is left', async () => {
      const lead = await world.as('lead');
      await moveTo(lead, world.roundId, 'field-check', 'moderation');
      const id = world.townYears.白水乡;
      const { moderation } = await lead.ask<{
        moderation: { assessors: { name: string }[]; rows: { state: string; agreed: { level: number } | null }[] };
      }>('query ($id: ID!) { moderation(townYearId: $id) { assessors { name } rows { state agreed { level } } } }', {
        id,
      });
      expect(moderation.assessors.map(({ name }) => name)).toEqual(['姓名-assessor1']);
      expect(new Set(moderation.rows.map(({ state, agreed }) => [state, agreed?.level].join()))).toEqual(
        new Set(['AGREED,2']),
      );
      const { prepareResults } = (await done(
        'mutation ($round: ID!, $without: [ID!]!) { prepareResults(roundId: $round, without: $without) { __typename ... on ResultsChanged { result { id } } } }',
        { round: world.roundId, without: [world.townYears.红岩街道] },
      )) as unknown as { prepareResults: { result: { id: string } } };
      const versionId = prepareResults.result.id;
      const { previewResult } = await lead.ask<{
        previewResult: { indicators: { state: string; level: number | null; points: number; maxPoints: number }[] };
      }>(
        'query ($id: ID!, $version: ID!) { previewResult(townYearId: $id, versionId: $version) { indicators { state level points maxPoints } } }',
        { id, version: versionId },
      );
      const levels = previewResult.indicators.filter(({ state }) => state === 'LEVEL').map(({ level }) => level);
      expect(levels.length).toBeGreaterThan(15);
      expect(new Set(levels)).toEqual(new Set([2]));

      // the sealed version still holds the sheet and says why it did not count
      const { sealed } = await server.database.read.findOneByOrFail(ResultVersionEntity, { id: versionId });
      const { input } = JSON.parse(sealed) as {
        input: { sheets: { id: string }[]; conflicts: { assessor: string; town: string; reason: string }[] };
      };
      expect(input.sheets.map((sheet) => sheet.id)).toContain(sheetId);
      expect(input.conflicts).toEqual([{ assessor: 'assessor2', town: id, reason: '核实后登记' }]);
    });
  },
);
