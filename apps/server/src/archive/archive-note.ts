import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

/** What a person writes down about an item. */
export interface ArchiveNote {
  readonly year: number;
  readonly indicator: string | null;
  readonly note: string;
  readonly happenedOn: string;
}

const FIRST_YEAR = 2000;
const LONGEST_NOTE = 500;
const DAY = 24 * 60 * 60 * 1000;

/** What was written, trimmed; or which of it is wrong, in words. */
export function checkArchiveNote(
  input: ArchiveNote,
  now: Date,
  indicators: readonly { readonly id: string }[],
): ArchiveNote | Refusal {
  const { year, happenedOn } = input;
  const note = input.note.trim();
  const indicator = input.indicator === null || input.indicator === '' ? null : input.indicator;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > now.getUTCFullYear() + 1)
    return refuse('invalid-input', { zh: '年度不对，请重新选择', en: 'The year is not valid' });
  if (indicator !== null && !indicators.some(({ id }) => id === indicator))
    return refuse('invalid-input', { zh: '没有这项指标，请重新选择', en: 'There is no such indicator' });
  if (note.length > LONGEST_NOTE)
    return refuse('invalid-input', {
      zh: `说明最多 ${String(LONGEST_NOTE)} 字`,
      en: `A note has at most ${String(LONGEST_NOTE)} characters`,
    });
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(happenedOn) ? new Date(`${happenedOn}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== happenedOn)
    return refuse('invalid-input', { zh: '日期不对，请重新填写', en: 'The date is not valid' });
  // a day ahead of UTC is today somewhere
  if (day.getTime() > now.getTime() + DAY)
    return refuse('invalid-input', { zh: '日期还没有到，请重新填写', en: 'The date lies in the future' });
  return { year, indicator, note, happenedOn };
}
