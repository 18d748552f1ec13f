import type { Plan, Rubric } from '@fazhi/domain';
import type { CountyView } from '../counties/county-view.js';

/** A round with its rubric and plan as they were frozen when it opened. */
export interface FrozenRound {
  readonly id: string;
  readonly year: number;
  readonly county: CountyView;
  readonly rubric: Rubric;
  readonly rubricHash: string;
  readonly plan: Plan;
  /** What the round draws by lot follows from it. */
  readonly seed: number;
}
