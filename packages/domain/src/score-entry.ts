import { formatPoints } from './format-points.js';
import { pointsAtLevel } from './points-at-level.js';
import type { Indicator, Rubric } from './rubric.js';
import type { ScoreStep } from './score-step.js';
import type { SheetEntry } from './score-sheet.js';

/** What one entry brings: points with the steps that led to them, or the reason why there are none. Hundredths. */
export type EntryScore =
  | {
      readonly kind: 'scored';
      readonly points: number;
      readonly maxPoints: number;
      readonly steps: readonly ScoreStep[];
    }
  | { readonly kind: 'excluded'; readonly why: 'not-applicable' | 'informs-only' }
  | { readonly kind: 'open' }
  | { readonly kind: 'abstained' };

/** The points of one indicator for one entry [SE1]–[SE5]. */
export function scoreEntry(rubric: Rubric, indicator: Indicator, entry: SheetEntry): EntryScore {
  switch (entry.state) {
    case 'not-scored':
      return { kind: 'open' };
    case 'not-applicable':
      return { kind: 'excluded', why: 'not-applicable' };
    case 'cannot-judge':
      return { kind: 'abstained' };
    case 'level': {
      const points = pointsAtLevel(rubric, indicator, entry.level);
      const share = rubric.levelShares[entry.level];
      const [full, got] = [formatPoints(indicator.points), formatPoints(points)];
      const step: ScoreStep = {
        clause: 'TO1',
        input: { level: entry.level, share, full: indicator.points },
        change: points,
        points,
        text: {
          zh: `第 ${String(entry.level)} 档：${full} 分 × ${String(share)}% = ${got} 分`,
          en: `Level ${String(entry.level)}: ${full} × ${String(share)}% = ${got}`,
        },
      };
      return { kind: 'scored', points, maxPoints: indicator.points, steps: [step] };
    }
  }
}
