/** A wall clock's date and time to the minute, as YYYY-MM-DDTHH:mm. */
export type LocalTime = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u;
const MINUTE = 60_000;

/** The instant at which the zone's clocks show it; null where it is no time at all. Skipped by a change of clocks: the time just after. */
export function toInstant(zone: string, local: LocalTime): Date | null {
  const wanted = asUtc(local);
  if (wanted === null) return null;
  // the offset there depends on the instant, which depends on the offset: twice settles it
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant = wanted - offsetAt(zone, instant);
  return new Date(instant);
}

/** What the zone's clocks show at the instant. */
export function toLocal(zone: string, instant: Date): LocalTime {
  return new Date(instant.getTime() + offsetAt(zone, instant.getTime())).toISOString().slice(0, 16);
}

/** The day that the zone's calendars show at the instant, as YYYY-MM-DD. */
export function toLocalDay(zone: string, instant: Date): string {
  return toLocal(zone, instant).slice(0, 10);
}

/** Whether the name is a time zone that this installation knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** As if the clock were UTC's; null for the 30th of February and the like. */
function asUtc(local: LocalTime): number | null {
  const [, year, month, day, hour, minute] = PATTERN.exec(local) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return new Date(time).toISOString().slice(0, 16) === local ? time : null;
}

/** Milliseconds that the zone is ahead of UTC at the instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}
