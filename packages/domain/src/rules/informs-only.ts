import type { Indicator } from '../rubric.js';

/** Whether an indicator informs and does not count [RU6]. */
export function informsOnly(indicator: Indicator): boolean {
  return indicator.informs === true;
}
