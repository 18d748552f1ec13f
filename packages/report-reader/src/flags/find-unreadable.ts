import type { FlagSource } from './flag-source.js';
import { matchSlips } from './match-slips.js';
import type { SlipPattern } from './match-slips.js';
import type { Slip } from './slip.js';

const PATTERNS: readonly SlipPattern[] = [
  {
    kind: 'unreadable',
    pattern: /\?{2,}|？{3,}|\ufffd+|□{2,}|锟斤拷|(?:烫烫烫|屯屯屯)+/g,
    reason: () => ({ zh: '这里的字丢失了或成了乱码', en: 'Characters were lost or garbled here' }),
  },
];

/** Characters that were lost on the way: ??? and replacement characters. */
export function findUnreadable({ text }: FlagSource): Slip[] {
  return matchSlips(text, PATTERNS);
}
