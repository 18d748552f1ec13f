import type { Plan, Rubric } from '@fazhi/domain';

/** What a report is read against: the rubric decides which evidence speaks for which indicator, the plan which numbers are measures. */
export interface ReadBasis {
  readonly rubric: Rubric;
  readonly plan: Plan;
}
