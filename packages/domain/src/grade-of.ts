import type { Grade, Rubric } from './rubric.js';

/** The grade whose threshold a total reaches, in unrounded hundredths [GR1]. Quotas and gates are the county meeting's, not this function's. */
export function gradeOf(total: number, rubric: Rubric): Grade {
  const grade = rubric.grades.find(({ from }) => total >= from);
  if (!grade) throw new RangeError(`No grade of rubric ${rubric.id} starts at or below ${String(total)}`);
  return grade;
}
