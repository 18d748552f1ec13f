import type { Bilingual } from '@fazhi/domain';
import type { WorkCalendar } from './add-working-days.js';

/** What is wrong with a year's calendar, or null. */
export function checkCalendar({ year, holidays, workdays }: WorkCalendar): Bilingual | null {
  const odd = [...holidays, ...workdays].find((day) => !isDayOf(year, day));
  if (odd !== undefined)
    return {
      zh: `“${odd}”不是 ${String(year)} 年的日期，应写成 ${String(year)}-月-日`,
      en: `“${odd}” is no day of ${String(year)}; write YYYY-MM-DD`,
    };
  const both = holidays.find((day) => workdays.includes(day));
  return both === undefined
    ? null
    : { zh: `${both} 既在放假里又在调休上班里`, en: `${both} is both a holiday and a make-up day` };
}

/** In order, each once, without empty lines. */
export function tidyDays(days: readonly string[]): string[] {
  return [...new Set(days.map((day) => day.trim()).filter((day) => day !== ''))].sort();
}

/** Whether it is a day at all, written YYYY-MM-DD. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return false;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

function isDayOf(year: number, day: string): boolean {
  return isDay(day) && day.startsWith(`${String(year)}-`);
}
