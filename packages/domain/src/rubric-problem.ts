import type { Bilingual } from './bilingual.js';

/** One thing wrong with a rubric or plan, and where: a path such as `indicators › L1 › points`. */
export interface RubricProblem {
  readonly path: string;
  readonly message: Bilingual;
}
