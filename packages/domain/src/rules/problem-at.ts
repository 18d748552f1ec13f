import type { RubricProblem } from '../rubric-problem.js';

/** A problem in one line. */
export function problemAt(path: string, zh: string, en: string): RubricProblem {
  return { path, message: { zh, en } };
}
