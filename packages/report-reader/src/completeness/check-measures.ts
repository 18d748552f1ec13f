import type { CompletenessSource } from './completeness-source.js';
import type { Finding } from './finding.js';
import { placesOf } from './places-of.js';

/** So many deeds, and so many of them with something to show, make an account of measures and results. */
const ENOUGH = 3;

/** C2: measures and results. */
export function checkMeasures({ reading: { evidence } }: CompletenessSource): Finding {
  const deeds = evidence.filter(({ strength }) => strength !== 'attitude');
  const shown = deeds.filter(({ strength }) => strength !== 'measure');
  if (deeds.length === 0)
    return {
      state: 'missing',
      quotes: [],
      reason: { zh: '未见具体举措', en: 'No measures that were taken were found' },
    };
  if (deeds.length < ENOUGH || shown.length < ENOUGH)
    return {
      state: 'partial',
      quotes: placesOf(deeds),
      reason: {
        zh: `举措 ${deeds.length} 处，其中有数据或结果的 ${shown.length} 处，成效写得少`,
        en: `${deeds.length} measures, ${shown.length} with a figure or outcome: few results are shown`,
      },
    };
  return {
    state: 'present',
    quotes: placesOf(shown),
    reason: {
      zh: `举措 ${deeds.length} 处，其中有数据或结果的 ${shown.length} 处`,
      en: `${deeds.length} measures, ${shown.length} with a figure or outcome`,
    },
  };
}
