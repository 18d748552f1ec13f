import { gradeOf } from '../grade-of.js';
import type { Grade, Rubric } from '../rubric.js';
import type { Ceiling } from './adjustment.js';

/** A grade before and after vetoes and gates. */
export interface HeldGrade {
  /** What the total alone would give. */
  readonly byTotal: Grade;
  readonly grade: Grade;
  /** The ceilings that lowered it; none where the total's own grade stands. */
  readonly heldBy: readonly Ceiling[];
}

/**
 * The grade of a final total under ceilings [VT2], [GT5]: the lowest ceiling below the total's own grade. The total never changes.
 * @param total in unrounded hundredths, after bonus and deductions
 */
export function holdGrade(rubric: Rubric, total: number, ceilings: readonly Ceiling[]): HeldGrade {
  const byTotal = gradeOf(total, rubric);
  const lower = rubric.grades.filter(({ from }) => from < byTotal.from);
  const heldBy = ceilings.filter(({ ceiling }) => lower.some(({ id }) => id === ceiling));
  const allowed = lower.filter(({ id }) => heldBy.some(({ ceiling }) => ceiling === id));
  return { byTotal, grade: allowed.at(-1) ?? byTotal, heldBy };
}
