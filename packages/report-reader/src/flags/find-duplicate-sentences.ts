import { splitSentences } from '../text/clauses.js';
import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

/** Below this a sentence may well be needed twice. */
const SHORTEST = 20;

/** A sentence that stands in the report a second time, word for word. */
export function findDuplicateSentences({ text, body, metadata: { title } }: FlagSource): Slip[] {
  const seen = new Set<string>();
  return splitSentences(text, body, 0).flatMap(({ clauses, end }): Slip[] => {
    const start = clauses[0]?.start ?? end;
    const words = text.slice(start, end);
    if (words.length < SHORTEST || !/[，,]|。$/.test(words + text.charAt(end)) || words === title) return [];
    if (!seen.has(words)) {
      seen.add(words);
      return [];
    }
    const reason = {
      zh: '这句话在前文已经一字不差地出现过',
      en: 'This sentence stands in the report already, word for word',
    };
    return [{ kind: 'duplicate-sentence', start, end, reason }];
  });
}
