import type { Plan, Rubric } from '@fazhi/domain';
import type { EvidenceJudge } from './evidence/judging/evidence-judge.js';

/** What a report is read against: the rubric decides which evidence speaks for which indicator, the plan which numbers are measures. */
export interface ReadBasis {
  readonly rubric: Rubric;
  readonly plan: Plan;
  /** Weighs what the rules propose; the shipped weights where absent, the rules alone where null. */
  readonly judge?: EvidenceJudge | null;
}
