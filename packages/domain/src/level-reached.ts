import { pointsAtLevel } from './points-at-level.js';
import type { Indicator, Level, Rubric } from './rubric.js';

/** The highest level whose points these reach [RS3]; hundredths. */
export function levelReached(rubric: Rubric, indicator: Indicator, points: number): Level {
  const reached = ([4, 3, 2, 1] as const).find((level) => points >= pointsAtLevel(rubric, indicator, level));
  return reached ?? 0;
}
