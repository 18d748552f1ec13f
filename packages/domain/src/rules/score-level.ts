import { formatPoints } from '../format-points.js';
import { pointsAtLevel } from '../points-at-level.js';
import type { Indicator, Level, Rubric } from '../rubric.js';
import type { StepDraft } from './step-list.js';

/** Points × the level's share, rounded once [TO1]. */
export function scoreLevel(rubric: Rubric, indicator: Indicator, level: Level): readonly StepDraft[] {
  const points = pointsAtLevel(rubric, indicator, level);
  const share = rubric.levelShares[level];
  const [full, got] = [formatPoints(indicator.points), formatPoints(points)];
  return [
    {
      clause: 'TO1',
      input: { level, share, full: indicator.points },
      change: points,
      text: {
        zh: `第 ${String(level)} 档：${full} 分 × ${String(share)}% = ${got} 分`,
        en: `Level ${String(level)}: ${full} × ${String(share)}% = ${got}`,
      },
    },
  ];
}
