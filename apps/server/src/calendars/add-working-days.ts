/** The days of one year that differ from Monday to Friday. Days are written YYYY-MM-DD. */
export interface WorkCalendar {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

export type WorkingDay =
  | { readonly known: true; readonly day: string }
  /** The county has not entered this year's holidays, so nobody can say. */
  | { readonly known: false; readonly year: number };

const DAY = 86_400_000;

/** The last of `count` working days after the day `from`, which itself does not count. No guess where a year's calendar is missing. */
export function addWorkingDays(calendars: readonly WorkCalendar[], from: string, count: number): WorkingDay {
  let day = from;
  for (let left = count; left > 0;) {
    day = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
    const year = Number(day.slice(0, 4));
    const calendar = calendars.find((one) => one.year === year);
    if (!calendar) return { known: false, year };
    if (isWorked(calendar, day)) left -= 1;
  }
  return { known: true, day };
}

function isWorked({ holidays, workdays }: WorkCalendar, day: string): boolean {
  if (workdays.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}
