import type { Stage } from './aggregation.js';

/** A number of points in hundredths, a rank or a count, a grade's id, or null where there is none. */
export type StepValue = number | string | null;

/** One thing that went into a step. */
export interface StepInput {
  /** Id of the step whose output it is; `sheet:` and `given:` name what the county gave, and no step. */
  readonly from: string;
  readonly value: StepValue;
  /** Its share of the output, 0 to 1, where the step weighs. */
  readonly weight: number | null;
  /** What was taken off before weighing, unrounded hundredths; null where nothing is. */
  readonly less: number | null;
  /** Why it does not count; null where it does. */
  readonly leftOut: string | null;
}

/** One stage's work on one subject [AGG11]: what went in, what came out, by which clause. */
export interface Step {
  /** `stage:town` or `stage:town:subject`; `seats:grade` for the county's quotas. */
  readonly id: string;
  readonly stage: Stage;
  /** Clause of SPEC.md, without brackets. */
  readonly clause: string;
  readonly inputs: readonly StepInput[];
  readonly output: StepValue;
}
