import type { Span } from '@fazhi/domain';
import { readDates } from '../metadata/read-dates.js';

/** Where a date stands in the text, nearest its end; nowhere where it came from around the text. */
export function findDate(text: string, date: string | null): Span[] {
  const found = date === null ? undefined : readDates(text).findLast((one) => one.date === date);
  return found ? [{ start: found.start, end: found.end }] : [];
}
