import { expect } from 'vitest';
import type { Bilingual } from '../src/index.js';
import type { RubricProblem, ScoreStep } from '../src/index.js';

/** Whoever reads either language is told something. */
export function expectWorded({ zh, en }: Bilingual): void {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]/iu);
}

/** The places of problems, each of which says what is wrong in both languages. */
export function wordedPaths(problems: readonly RubricProblem[]): readonly string[] {
  for (const { message } of problems) expectWorded(message);
  return problems.map(({ path }) => path);
}

/** Steps that name a clause, what went in and what happened, and whose changes lead from one to the next. */
export function expectExplained(steps: readonly ScoreStep[]): void {
  let points = 0;
  for (const step of steps) {
    points += step.change;
    expect(step.points).toBe(points);
    expect(step.clause).toMatch(/^[A-Z]{2,3}\d+$/);
    expect(Object.keys(step.input)).not.toEqual([]);
    expectWorded(step.text);
  }
}
