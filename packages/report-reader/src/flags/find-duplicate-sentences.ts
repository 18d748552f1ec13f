import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

/** Below this a sentence may well be needed twice. */
const SHORTEST = 20;
const SENTENCE = /[^。；;！!？?\n]{20,1500}/g;
const LIST_MARK = /^(?:[一二三四五六七八九十]{1,3}(?:是|要|、)|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]?)/;
const REASON = {
  zh: '这句话在前文已经一字不差地出现过',
  en: 'This sentence stands in the report already, word for word',
};

/** A sentence that stands in the report a second time, word for word. */
export function findDuplicateSentences({ text, body, metadata: { title } }: FlagSource): Slip[] {
  const seen = new Set<string>();
  const slips: Slip[] = [];
  for (const found of text.slice(body.start, body.end).matchAll(SENTENCE)) {
    const words = found[0].replace(LIST_MARK, '').trim();
    const end = body.start + found.index + found[0].length;
    const isSentence = text.charAt(end) === '。' || words.includes('，') || words.includes(',');
    if (words.length < SHORTEST || words === title || !isSentence) continue;
    if (seen.has(words)) slips.push({ kind: 'duplicate-sentence', start: end - words.length, end, reason: REASON });
    else seen.add(words);
  }
  return slips;
}
