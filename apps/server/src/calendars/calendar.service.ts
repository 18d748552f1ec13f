import type { EntityManager } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { isTimeZone } from '../phases/local-time.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Surroundings } from '../surroundings.js';
import type { WorkCalendar } from './add-working-days.js';
import type { CountyCalendarView, WorkingDayView } from './calendar-view.js';
import { checkCalendar, isDay, tidyDays } from './check-calendar.js';
import { findWorkingDay } from './find-working-day.js';
import { WorkCalendarEntity } from './work-calendar.entity.js';

export interface CalendarChanged {
  readonly __typename: 'CalendarChanged';
  readonly calendar: CountyCalendarView;
}

const MOST_DAYS = 250;
const NOTHING: WorkingDayView = { day: null, unknownYear: null };

/** A county's clocks and working days. */
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** Of the actor's county; null for whoever may not see it. */
  async find(actor: Actor): Promise<CountyCalendarView | null> {
    const countyId = countyOf(actor);
    return countyId === null ? null : readCalendar(this.database.read, countyId);
  }

  /** The last of `count` working days after `from` (YYYY-MM-DD). Neither a day nor a year where the question makes no sense. */
  async workingDay(actor: Actor, from: string, count: number): Promise<WorkingDayView> {
    const countyId = countyOf(actor);
    if (countyId === null || !isDay(from) || count < 1 || count > MOST_DAYS) return NOTHING;
    const answer = await findWorkingDay(this.database.read, countyId, from, count);
    return answer.known ? { day: answer.day, unknownYear: null } : { day: null, unknownYear: answer.year };
  }

  /** Enters a year's days, or changes them. */
  async setYear(
    actor: Actor,
    { expectedVersion, ...input }: WorkCalendar & { readonly expectedVersion: number },
  ): Promise<CalendarChanged | Refusal> {
    const countyId = countyOf(actor);
    if (countyId === null) return refuse('forbidden');
    const { year } = input;
    const days = { year, holidays: tidyDays(input.holidays), workdays: tidyDays(input.workdays) };
    const problem = checkCalendar(days);
    if (problem) return refuse('invalid-input', problem);
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(WorkCalendarEntity, { countyId, year });
      if ((known?.version ?? 0) !== expectedVersion) return refuse('changed-meanwhile');
      const version = expectedVersion + 1;
      if (known) await manager.update(WorkCalendarEntity, { id: known.id }, { ...days, version });
      else await manager.insert(WorkCalendarEntity, { id: this.surroundings.newId(), countyId, ...days, version });
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action: 'calendar-set',
        subject: `${String(year)} 年`,
        subjectId: countyId,
        before: known && { holidays: known.holidays, workdays: known.workdays },
        after: { holidays: days.holidays, workdays: days.workdays },
      });
      return { __typename: 'CalendarChanged' as const, calendar: await readCalendar(manager, countyId) };
    });
  }

  /** Changes the clocks by which deadlines are told; instants stay what they are. */
  async setTimeZone(actor: Actor, timeZone: string): Promise<CalendarChanged | Refusal> {
    const countyId = countyOf(actor);
    if (countyId === null) return refuse('forbidden');
    if (timeZone.length > 60 || !isTimeZone(timeZone))
      return refuse('invalid-input', {
        zh: `没有“${timeZone.slice(0, 60)}”这个时区，例如 Asia/Shanghai`,
        en: `There is no time zone “${timeZone.slice(0, 60)}”; an example is Asia/Shanghai`,
      });
    return this.database.write(async (manager) => {
      const county = await manager.findOneByOrFail(CountyEntity, { id: countyId });
      await manager.update(CountyEntity, { id: countyId }, { timeZone });
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action: 'time-zone-set',
        subject: county.name,
        subjectId: countyId,
        before: county.timeZone,
        after: timeZone,
      });
      return { __typename: 'CalendarChanged' as const, calendar: await readCalendar(manager, countyId) };
    });
  }
}

function countyOf(actor: Actor): string | null {
  const { countyId } = actor;
  return countyId !== null && may(actor, 'editCalendar', { countyId, townId: null, accountId: null }) ? countyId : null;
}

async function readCalendar(manager: EntityManager, countyId: string): Promise<CountyCalendarView> {
  const { timeZone } = await manager.findOneByOrFail(CountyEntity, { id: countyId });
  const years = await manager.find(WorkCalendarEntity, { where: { countyId }, order: { year: 'DESC' } });
  return { timeZone, years };
}
