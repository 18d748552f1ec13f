import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { placesOf } from './places-of.js';

/** C5: next year's main arrangements. */
export function checkArrangements({ reading: { nextSteps } }: CompletenessSource): Finding {
  if (nextSteps.length === 0)
    return {
      state: 'missing',
      quotes: [],
      reason: { zh: '未见下一年度安排', en: 'No arrangements for next year were found' },
    };
  return {
    state: 'present',
    quotes: placesOf(nextSteps),
    reason: { zh: `写了 ${nextSteps.length} 条下一年度安排`, en: `${nextSteps.length} arrangements for next year` },
  };
}
