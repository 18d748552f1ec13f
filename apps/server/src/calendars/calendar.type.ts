import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { readTypename } from '../graphql/read-typename.js';
import { RefusalType } from '../refusals/refusal.type.js';
import type { CountyCalendarView, WorkCalendarView, WorkingDayView } from './calendar-view.js';

@ObjectType('WorkCalendar', { description: 'The days of a year that differ from Monday to Friday, as YYYY-MM-DD.' })
class WorkCalendarType implements WorkCalendarView {
  @Field(() => Int) year!: number;
  @Field(() => [String]) holidays!: string[];
  @Field(() => [String], { description: 'Saturdays and Sundays that are worked.' }) workdays!: string[];
  @Field(() => Int) version!: number;
}

@ObjectType('CountyCalendar')
export class CountyCalendarType implements CountyCalendarView {
  @Field(() => String, { description: 'IANA name.' }) timeZone!: string;
  @Field(() => [WorkCalendarType], { description: 'The years that the county has entered, newest first.' })
  years!: WorkCalendarType[];
}

@ObjectType('WorkingDay', {
  description: 'The day, or the first year of which no calendar was entered: then nobody can say.',
})
export class WorkingDayType implements WorkingDayView {
  @Field(() => String, { nullable: true }) day!: string | null;
  @Field(() => Int, { nullable: true }) unknownYear!: number | null;
}

@InputType('WorkCalendarInput')
export class WorkCalendarInput {
  @Field(() => Int) year!: number;
  @Field(() => [String]) holidays!: string[];
  @Field(() => [String]) workdays!: string[];
  @Field(() => Int, { description: '0 for a year that has none yet.' }) expectedVersion!: number;
}

@ObjectType('CalendarChanged')
class CalendarChangedType {
  @Field(() => CountyCalendarType) calendar!: CountyCalendarType;
}

export const CalendarResult = createUnionType({
  name: 'CalendarResult',
  types: () => [CalendarChangedType, RefusalType] as const,
  resolveType: readTypename,
});
