import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';

/** C8: quality of data and text, by the flags; each of them is a place that a person looks at. */
export function checkQuality({ reading: { flags } }: CompletenessSource): Finding {
  if (flags.length === 0)
    return {
      state: 'present',
      quotes: [],
      reason: { zh: '数据和文字未见明显差错', en: 'No plain slips in numbers or text were found' },
    };
  return {
    state: 'partial',
    quotes: flags.map(({ start, end }) => ({ start, end })),
    reason: {
      zh: `数据和文字有 ${flags.length} 处疑点，请逐处核对`,
      en: `${flags.length} place(s) in numbers or text look wrong; check each`,
    },
  };
}
