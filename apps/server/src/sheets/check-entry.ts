import { findRuledOut } from '@fazhi/domain';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { EntryInput } from './entry-input.js';
import { toSheetEntry } from './to-sheet-entry.js';

/** Longest comment or basis, in UTF-16 code units. */
const LONGEST_TEXT = 2000;

/** Says what is wrong with an entry for this town, or null. */
export function checkEntry(input: EntryInput, { round, profile }: TownInRound): Refusal | null {
  if (!round.rubric.indicators.some(({ id }) => id === input.indicator))
    return refuse('invalid-input', {
      zh: `评分标准里没有指标 ${input.indicator}`,
      en: `The rubric has no indicator ${input.indicator}`,
    });
  const out = findRuledOut(round.rubric, profile).find(({ indicator }) => indicator === input.indicator);
  if (out)
    return refuse('invalid-input', {
      zh: `${input.indicator} 不适用：${out.basis.zh}`,
      en: `${input.indicator} does not apply: ${out.basis.en}`,
    });
  if (!Number.isInteger(input.expectedVersion) || input.expectedVersion < 0) return refuse('invalid-input');
  if (input.comment.length > LONGEST_TEXT || (input.basis ?? '').length > LONGEST_TEXT) {
    return refuse('invalid-input', {
      zh: `评语和理由最多 ${String(LONGEST_TEXT)} 字`,
      en: `Comments and reasons have at most ${String(LONGEST_TEXT)} characters`,
    });
  }
  if (toSheetEntry(input)) return null;
  return input.state === 'level'
    ? refuse('invalid-input', { zh: '档次为 0 至 4', en: 'A level is 0 to 4' })
    : refuse('invalid-input', { zh: '请写明不适用的理由', en: 'Say why it does not apply' });
}
