import type { Language } from '@fazhi/domain';

/** What people call a time zone: China Standard Time for Asia/Shanghai. @param zone an IANA name */
export function nameZone(zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    timeZoneName: 'long',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The day that a zone's calendars show at an instant, as 2027-01-31. */
export function dayIn(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant);
}
