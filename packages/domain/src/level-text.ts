import type { Bilingual } from './bilingual.js';
import type { Indicator, Level, Rubric } from './rubric.js';

/** What a level asks of an indicator: the county's own wording where it wrote one, else the rubric's common scale. */
export function levelText(rubric: Rubric, indicator: Indicator, level: Level): Bilingual {
  return indicator.levels[level] ?? rubric.levels[level];
}
