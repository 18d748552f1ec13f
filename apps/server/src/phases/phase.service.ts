import type { EntityManager } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { CurrentRound } from '../rounds/current-round.js';
import { RoundEntity } from '../rounds/round.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { checkPhaseDates, inOrder } from './check-phase-dates.js';
import type { DatedPhase } from './dated-phase.js';
import { FilingExtensionEntity } from './filing-extension.entity.js';
import { toInstant, toLocal } from './local-time.js';
import type { LocalTime } from './local-time.js';
import type { Phase } from './phase.js';
import type { ExtensionView, ScheduleView } from './phase-view.js';
import { RoundPhaseEntity } from './round-phase.entity.js';

export interface ScheduleChanged {
  readonly __typename: 'ScheduleChanged';
  readonly schedule: ScheduleView;
}
export interface ExtensionGranted {
  readonly __typename: 'ExtensionGranted';
  readonly extension: ExtensionView;
}

interface DatesWanted {
  readonly dates: readonly { readonly phase: Phase; readonly starts: LocalTime; readonly ends: LocalTime }[];
  readonly reason: string;
  /** In which phase a round without phases goes on; the first where nothing is said. */
  readonly startIn: Phase | null;
}
interface MoveWanted {
  readonly from: Phase;
  readonly to: Phase;
  readonly reason: string;
}

const NO_TIME = {
  zh: '日期应写成 年-月-日T时:分，例如 2026-01-20T18:00',
  en: 'Times are written YYYY-MM-DDTHH:mm, such as 2026-01-20T18:00',
};
const NOT_A_STEP = {
  zh: '阶段只能往后一步或往前一步',
  en: 'A phase moves one step forward or back',
};

/** A round's phases: their dates, and which one is active. */
export class PhaseService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Of a round that the actor was already allowed to see. */
  async schedule({ id, phase, county }: Pick<CurrentRound, 'id' | 'phase' | 'county'>): Promise<ScheduleView> {
    const zone = await findZone(this.database.read, county.id);
    return presentSchedule(zone, phase, await findDates(this.database.read, id));
  }

  /** Later ends of filing that the actor may know of, in the official order of towns. */
  async extensions(actor: Actor, roundId: string): Promise<readonly ExtensionView[]> {
    const rows = await this.database.read.find(FilingExtensionEntity, { where: { townYear: { roundId } } });
    if (rows.length === 0) return [];
    const towns = await this.shelf.findTowns(this.database.read, { roundId });
    return towns.flatMap((town) => {
      const row = rows.find(({ townYearId }) => townYearId === town.id);
      return row && may(actor, 'seeIntake', subjectOf(town))
        ? [{ townYearId: town.id, town: town.town.name, until: row.until, reason: row.reason }]
        : [];
    });
  }

  async setDates(actor: Actor, roundId: string, wanted: DatesWanted): Promise<ScheduleChanged | Refusal> {
    return this.database.write(async (manager) => {
      const round = await this.findManaged(manager, actor, roundId);
      if (isRefusal(round)) return round;
      const reason = wanted.reason.trim();
      // the first dates move nothing
      const problem = round.phase === null && reason === '' ? null : checkReason(reason);
      if (problem) return problem;
      const zone = await findZone(manager, round.county.id);
      const dates = readDates(zone, wanted.dates);
      if (!dates) return refuse('invalid-input', NO_TIME);
      const wrong = checkPhaseDates(dates);
      if (wrong) return refuse('invalid-input', wrong);
      const phase = round.phase ?? wanted.startIn ?? 'preparation';
      if (!dates.some((dated) => dated.phase === phase))
        return refuse('invalid-input', {
          zh: '现在的阶段必须在日期里',
          en: 'The active phase must be among the dates',
        });
      const before = await findDates(manager, roundId);
      await manager.delete(RoundPhaseEntity, { roundId });
      for (const dated of dates)
        await manager.insert(RoundPhaseEntity, { id: this.surroundings.newId(), roundId, ...dated });
      await manager.update(RoundEntity, { id: roundId }, { phase });
      const now = this.surroundings.now();
      await appendEvent(manager, now, {
        actor,
        action: 'phase-dates-set',
        subject: `${String(round.year)} 年度`,
        subjectId: roundId,
        before: { phase: round.phase, dates: before.map(toRecord) },
        after: { phase, dates: dates.map(toRecord) },
        reason: reason === '' ? null : reason,
      });
      return { __typename: 'ScheduleChanged' as const, schedule: presentSchedule(zone, phase, dates) };
    });
  }

  async move(actor: Actor, roundId: string, { from, to, reason }: MoveWanted): Promise<ScheduleChanged | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const round = await this.findManaged(manager, actor, roundId);
      if (isRefusal(round)) return round;
      if (round.phase !== from) return refuse('changed-meanwhile');
      const dates = await findDates(manager, roundId);
      const step = placeOf(dates, to) - placeOf(dates, from);
      if (placeOf(dates, to) < 0 || Math.abs(step) !== 1) return refuse('invalid-input', NOT_A_STEP);
      await manager.update(RoundEntity, { id: roundId }, { phase: to });
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action: 'phase-moved',
        subject: `${String(round.year)} 年度`,
        subjectId: roundId,
        before: { phase: from },
        after: { phase: to },
        reason: why,
      });
      const zone = await findZone(manager, round.county.id);
      return { __typename: 'ScheduleChanged' as const, schedule: presentSchedule(zone, to, dates) };
    });
  }

  async extend(
    actor: Actor,
    townYearId: string,
    localUntil: LocalTime,
    reason: string,
  ): Promise<ExtensionGranted | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const closed = ask(actor, 'grantExtension', subjectOf(town));
      if (closed) return closed;
      const until = toInstant(await findZone(manager, town.round.county.id), localUntil);
      if (!until) return refuse('invalid-input', NO_TIME);
      const filing = (await findDates(manager, town.round.id)).find(({ phase }) => phase === 'filing');
      const now = this.surroundings.now();
      if (until <= now || (filing && until <= filing.endsAt))
        return refuse('invalid-input', {
          zh: '延长后的期限应在原期限和现在之后',
          en: 'The later deadline lies after the usual one and after now',
        });
      const known = await manager.findOneBy(FilingExtensionEntity, { townYearId });
      const row = { townYearId, until, reason: why, grantedAt: now };
      if (known) await manager.update(FilingExtensionEntity, { id: known.id }, row);
      else await manager.insert(FilingExtensionEntity, { id: this.surroundings.newId(), ...row });
      await appendEvent(manager, now, {
        actor,
        action: 'extension-granted',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        before: known && { until: known.until.toISOString() },
        after: { until: until.toISOString() },
        reason: why,
      });
      const extension = { townYearId, town: town.town.name, until, reason: why };
      return { __typename: 'ExtensionGranted' as const, extension };
    });
  }

  private async findManaged(manager: EntityManager, actor: Actor, roundId: string): Promise<CurrentRound | Refusal> {
    const round = await this.shelf.findRound(manager, roundId);
    return round ? (ask(actor, 'managePhases', subjectOfRound(round)) ?? round) : refuse('not-found');
  }
}

async function findZone(manager: EntityManager, countyId: string): Promise<string> {
  return (await manager.findOneByOrFail(CountyEntity, { id: countyId })).timeZone;
}

async function findDates(manager: EntityManager, roundId: string): Promise<readonly DatedPhase[]> {
  const rows = await manager.findBy(RoundPhaseEntity, { roundId });
  return inOrder(rows.map(({ phase, startsAt, endsAt }) => ({ phase, startsAt, endsAt })));
}

function readDates(zone: string, wanted: DatesWanted['dates']): readonly DatedPhase[] | null {
  const dates = wanted.flatMap(({ phase, starts, ends }) => {
    const [startsAt, endsAt] = [toInstant(zone, starts), toInstant(zone, ends)];
    return startsAt && endsAt ? [{ phase, startsAt, endsAt }] : [];
  });
  return dates.length === wanted.length ? inOrder(dates) : null;
}

/** As it stands in the record. */
function toRecord({ phase, startsAt, endsAt }: DatedPhase): Readonly<Record<string, string>> {
  return { phase, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function placeOf(dates: readonly DatedPhase[], phase: Phase): number {
  return dates.findIndex((dated) => dated.phase === phase);
}

function presentSchedule(timeZone: string, phase: Phase | null, dates: readonly DatedPhase[]): ScheduleView {
  return {
    timeZone,
    phase,
    phases: dates.map((dated) => ({
      ...dated,
      starts: toLocal(timeZone, dated.startsAt),
      ends: toLocal(timeZone, dated.endsAt),
    })),
  };
}
