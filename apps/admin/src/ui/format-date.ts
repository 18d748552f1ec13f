import type { Language } from '@fazhi/domain';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** In which times are told: the county's, wherever the browser is; the browser's own where nobody has signed in. */
let zone: string | undefined;

/** From now on times are told in a county's zone. @param name an IANA name; null for the browser's own */
export function tellTimesIn(name: string | null): void {
  zone = name ?? undefined;
}

export function formatDate(iso: string, language: Language): string {
  return format(iso, language, { year: 'numeric', month: 'long', day: 'numeric' });
}

export function formatDateTime(iso: string, language: Language): string {
  return format(iso, language, {
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

export function formatTime(iso: string, language: Language): string {
  return format(iso, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The first instant of a day (`2027-01-31`) in that zone. */
export function startOfDay(day: string): Date {
  const guess = Date.parse(`${day}T00:00Z`);
  const near = guess - offsetAt(guess);
  return new Date(guess - offsetAt(near));
}

function format(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone }).format(new Date(iso));
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instant;
}
