import type { TownProfile } from '@fazhi/domain';
import { In } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { WorkCalendarEntity } from '../calendars/work-calendar.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { RoundPhaseEntity } from '../phases/round-phase.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import type { Surroundings } from '../surroundings.js';
import { buildChecklist } from './build-checklist.js';
import type { ChecklistStep } from './build-checklist.js';

/** The year's checklist, counted anew each time it is looked at. */
export class ChecklistService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Empty for whoever may not see it. */
  async find(actor: Actor, roundId: string): Promise<readonly ChecklistStep[]> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'seeChecklist', subjectOfRound(round))) return [];
    const countyId = round.county.id;
    const towns = await this.shelf.findTowns(read, { roundId });
    const dates = await read.findBy(RoundPhaseEntity, { roundId });
    const years = new Set(
      dates.flatMap(({ startsAt, endsAt }) => [startsAt.getUTCFullYear(), endsAt.getUTCFullYear()]),
    );
    const known = await read.countBy(WorkCalendarEntity, { countyId, year: In([...years]) });
    const sheets = await read.find(SheetEntity, {
      select: { townYearId: true, submittedAt: true },
      where: { townYear: { roundId } },
    });
    const townAccounts = await read.find(AccountEntity, {
      select: { townId: true },
      where: { countyId, role: 'town' },
    });
    const withAccount = new Set(townAccounts.map(({ townId }) => townId));
    return buildChecklist(
      {
        phase: round.phase,
        dates,
        unknownYears: years.size - known,
        towns: towns.length,
        completeProfiles: towns.filter(({ profile }) => isComplete(profile)).length,
        assessors: await read.countBy(AccountEntity, { countyId, role: 'assessor' }),
        townsWithAccount: towns.filter(({ town }) => withAccount.has(town.id)).length,
        reports: await read.countBy(ReportEntity, { roundId, state: 'filed' }),
        undecided: await read.countBy(ReportEntity, { roundId, state: 'needs-decision' }),
        settledTowns: towns.filter(({ id }) => isSettled(sheets.filter(({ townYearId }) => townYearId === id))).length,
        results: await read.countBy(ResultEntity, { townYear: { roundId } }),
      },
      this.surroundings.now(),
    );
  }
}

function isComplete(profile: TownProfile): boolean {
  return Object.values(profile).every((fact) => fact !== null);
}

function isSettled(sheets: readonly Pick<SheetEntity, 'submittedAt'>[]): boolean {
  return sheets.length > 0 && sheets.every(({ submittedAt }) => submittedAt !== null);
}
