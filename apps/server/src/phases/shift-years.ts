import { toInstant, toLocal } from './local-time.js';

/** The same day and time of the clock some years on; the 29th of February becomes the 28th where there is none. */
export function shiftYears(zone: string, instant: Date, years: number): Date {
  const local = toLocal(zone, instant);
  const moved = `${String(Number(local.slice(0, 4)) + years).padStart(4, '0')}${local.slice(4)}`;
  const shifted = toInstant(zone, moved) ?? toInstant(zone, moved.replace('-02-29T', '-02-28T'));
  if (!shifted) throw new Error(`${local} could not be moved by ${String(years)} years`);
  return shifted;
}
