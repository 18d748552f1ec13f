import { formatPoints } from '../format-points.js';
import type { StepDraft } from './step-list.js';

/**
 * What a cap gives back, as a step; none where it does not bind.
 * @param taken what the steps before took, negative
 * @param cap the most that may be taken, negative
 */
export function capStep(clause: string, taken: number, cap: number): readonly StepDraft[] {
  if (taken >= cap) return [];
  const [all, most] = [formatPoints(-taken), formatPoints(-cap)];
  return [
    {
      clause,
      input: { taken, cap },
      change: cap - taken,
      text: { zh: `应扣 ${all} 分，至多扣 ${most} 分`, en: `${all} would be taken; ${most} at most` },
    },
  ];
}
