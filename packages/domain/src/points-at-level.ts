import type { Indicator, Level, Rubric } from './rubric.js';

/** Points of an indicator at a level, in hundredths: its points × the level's share, rounded half up once [TO1]. */
export function pointsAtLevel(rubric: Rubric, indicator: Indicator, level: Level): number {
  return Math.round((indicator.points * rubric.levelShares[level]) / 100);
}
