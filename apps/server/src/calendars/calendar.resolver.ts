import { Arg, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CalendarChanged } from './calendar.service.js';
import { CalendarResult, CountyCalendarType, WorkCalendarInput, WorkingDayType } from './calendar.type.js';
import type { CountyCalendarView, WorkingDayView } from './calendar-view.js';

@Resolver()
export class CalendarResolver {
  @Query(() => CountyCalendarType, { nullable: true, description: 'Lead: clocks and working days of the county.' })
  @PermitOr(null, 'editCalendar')
  calendar(@FromServices() services: Services, @CurrentActor() actor: Actor): Promise<CountyCalendarView | null> {
    return services.calendars.find(actor);
  }

  @Query(() => WorkingDayType, { nullable: true, description: 'Lead: the last of some working days after a day.' })
  @PermitOr(null, 'editCalendar')
  workingDay(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('from', () => String, { description: 'YYYY-MM-DD' }) from: string,
    @Arg('days', () => Int) days: number,
  ): Promise<WorkingDayView> {
    return services.calendars.workingDay(actor, from, days);
  }

  @Mutation(() => CalendarResult)
  @Permit('editCalendar')
  setWorkCalendar(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => WorkCalendarInput) input: WorkCalendarInput,
  ): Promise<CalendarChanged | Refusal> {
    return services.calendars.setYear(actor, input);
  }

  @Mutation(() => CalendarResult)
  @Permit('editCalendar')
  setTimeZone(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('timeZone', () => String, { description: 'IANA name, such as Asia/Shanghai.' }) timeZone: string,
  ): Promise<CalendarChanged | Refusal> {
    return services.calendars.setTimeZone(actor, timeZone);
  }
}
