import { refuse } from './refusal.js';
import type { Refusal } from './refusal.js';

const LONGEST = 500;

/** Says what is wrong with a reason (trimmed), or null: there must be one, in 500 characters. */
export function checkReason(reason: string): Refusal | null {
  return reason === '' || reason.length > LONGEST
    ? refuse('invalid-input', { zh: '请写明理由（500 字以内）', en: 'Give the reason (500 characters at most)' })
    : null;
}
