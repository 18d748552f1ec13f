import { pointsAtLevel } from '@fazhi/domain';
import type { Rubric } from '@fazhi/domain';
import { findIndicator } from '../meeting/names.js';
import type { MeetingIndicator } from '../meeting/meeting-result.js';

/**
 * The plain mean of the judged levels' points in hundredths, where that is what the result says; null where the points came about in another way
 * (another rule, weighted sources, a decision), so that a formula from levels would tell a story that is not true.
 */
export function pointsFromLevels(rubric: Rubric, item: MeetingIndicator): number | null {
  const indicator = findIndicator(rubric, item.indicator);
  if (!indicator || item.judged === null || item.judged.length === 0) return null;
  const sum = item.judged.reduce<number>((all, level) => all + pointsAtLevel(rubric, indicator, level), 0);
  const mean = Math.round(sum / item.judged.length);
  return mean === item.points ? mean : null;
}
