import { checkAggregation, checkConversion } from '@fazhi/domain';
import type { Bilingual, Rubric } from '@fazhi/domain';
import type { ScoringSettings } from './scoring-settings.js';
import { toAggregation } from './to-aggregation.js';

/** Everything that is unsound in a round's settings, in words; the scoring rules say most of it. */
export function checkScoring(settings: ScoringSettings, rubric: Rubric): readonly Bilingual[] {
  const input = {
    rubric,
    aggregation: toAggregation(settings),
    towns: [],
    sheets: [],
    conflicts: [],
    tieDecisions: [],
  };
  const isPercent = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;
  return [
    ...checkAggregation(input).map(({ message }) => message),
    ...(settings.conversion ? checkConversion(settings.conversion, rubric).map(({ message }) => message) : []),
    ...(isPercent(settings.tolerance)
      ? []
      : [{ zh: '容差应是 0 到 100 的整数（%）', en: 'The tolerance is a whole number from 0 to 100 (%)' }]),
    ...(settings.quota === null || isPercent(settings.quota)
      ? []
      : [{ zh: '名额比例应是 0 到 100 的整数（%）', en: 'The quota is a whole number from 0 to 100 (%)' }]),
  ];
}
