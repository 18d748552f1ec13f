import { AccountEntity } from '../src/accounts/account.entity.js';
import { hashPassword } from '../src/accounts/password-hash.js';
import { TownYearEntity } from '../src/rounds/town-year.entity.js';
import { RoundShelf } from '../src/rounds/round-shelf.js';
import { SheetEntity } from '../src/sheets/sheet.entity.js';
import { SheetEntryEntity } from '../src/sheets/sheet-entry.entity.js';
import { createCountyOfTowns } from '../src/testing/county-of-towns.js';
import { publishCounty } from '../src/testing/publish-county.js';
import { reportText } from '../src/testing/report-text.js';
import { moveTo, SET_PHASE_DATES, yearOfPhases } from '../src/testing/set-up-phases.js';
import type { TestClient } from '../src/testing/test-client.js';
import type { TestServer } from '../src/testing/test-server.js';
import { PASSWORD } from '../src/testing/two-counties.js';

export const ASSESSORS = ['考评员甲', '考评员乙', '考评员丙'] as const;
const COMMENT =
  '会议记录和办结台账较齐全，但第三季度没有写明办理结果，建议补充办结数据和群众反馈，并在明年报告里单列一节。';

/** What is measured on: a published round of many towns, and the one of the year after, open for scoring with a report of every town. */
export interface BenchCounty {
  readonly lead: TestClient;
  readonly published: string;
  readonly open: string;
  readonly townYears: readonly string[];
  readonly assessor: string;
}

/** A county whose towns were each scored by three assessors with comments on every indicator, and published as counties do. */
export async function fillCounty(server: TestServer, count: number): Promise<BenchCounty> {
  const { database, services } = server;
  const { lead, roundId, townYearIds } = await createCountyOfTowns(server, count);
  const shelf = new RoundShelf();
  const round = await shelf.findRound(database.read, roundId);
  if (!round) throw new Error('The round was opened');
  const countyId = round.county.id;
  const passwordHash = await hashPassword(PASSWORD);
  await database.write((manager) =>
    manager.insert(
      AccountEntity,
      ASSESSORS.map((displayName, place) => ({
        id: `assessor-${String(place)}`,
        loginName: `assessor-${String(place)}`,
        displayName,
        role: 'assessor' as const,
        countyId,
        townId: null,
        passwordHash,
        createdAt: new Date(),
      })),
    ),
  );
  await lead.ask(SET_PHASE_DATES, { round: roundId, dates: yearOfPhases(2027), reason: '', startIn: 'FILING' });
  await moveTo(lead, roundId, 'filing', 'desk-review');
  const now = new Date();
  for (const [town, townYearId] of townYearIds.entries())
    await database.write(async (manager) => {
      for (const assessor of ASSESSORS.keys()) {
        const sheetId = `${String(town)}-${String(assessor)}`;
        await manager.insert(SheetEntity, {
          id: sheetId,
          townYearId,
          accountId: `assessor-${String(assessor)}`,
          source: 'desk',
          createdAt: now,
          submittedAt: now,
        });
        await manager.insert(
          SheetEntryEntity,
          round.rubric.indicators.map(({ id }, place) => ({
            id: `${sheetId}-${id}`,
            sheetId,
            indicator: id,
            state: 'level' as const,
            level: (1 + ((town * 7 + place * 2) % 3) + (assessor === 2 && place % 8 === 0 ? 1 : 0)) as 1 | 2 | 3 | 4,
            basis: null,
            comment: COMMENT.repeat(3),
            audience: 'town' as const,
            suggestionAction: 'none' as const,
            firstLevel: null,
            firstLevelShown: null,
            version: 1,
            updatedAt: now,
          })),
        );
      }
    });
  await moveTo(lead, roundId, 'desk-review', 'moderation');
  await publishCounty(lead, roundId);
  const actor = {
    accountId: `lead-of-${String(count)}`,
    displayName: 'lead',
    role: 'lead',
    countyId,
    townId: null,
  } as const;
  const opened = await services.rounds.open(actor, 2026);
  if (!('round' in opened)) throw new Error(opened.message.en);
  const { id: open } = opened.round;
  await lead.ask(SET_PHASE_DATES, { round: open, dates: yearOfPhases(2028), reason: '', startIn: 'FILING' });
  const inOpen = await shelf.findTowns(database.read, { roundId: open });
  for (const { id, town } of inOpen) {
    const { body } = await lead.upload(open, `${town.name}.txt`, reportText(town.name, 2026));
    await server.queue.idle();
    // towns that are called by a number are nobody's to recognise
    await lead.ask(
      'mutation ($report: ID!, $town: ID!) { decideReport(reportId: $report, townYearId: $town) { __typename } }',
      {
        report: body.reportId,
        town: id,
      },
    );
  }
  await moveTo(lead, open, 'filing', 'desk-review');
  const rows = await database.read.findBy(TownYearEntity, { roundId });
  return {
    lead,
    published: roundId,
    open,
    townYears: rows.map(({ id }) => id),
    assessor: 'assessor-0',
  };
}
