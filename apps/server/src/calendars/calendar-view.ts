import type { WorkCalendar } from './add-working-days.js';

export interface WorkCalendarView extends WorkCalendar {
  readonly version: number;
}

/** By what a county reckons its deadlines. */
export interface CountyCalendarView {
  readonly timeZone: string;
  /** The years that the county has entered, newest first. */
  readonly years: readonly WorkCalendarView[];
}

/** The day, or the first year of which the county has entered no calendar. */
export interface WorkingDayView {
  readonly day: string | null;
  readonly unknownYear: number | null;
}
