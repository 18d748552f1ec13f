import type { ScoreStep } from '../score-step.js';

/** A step before its running points are known. */
export type StepDraft = Omit<ScoreStep, 'points'>;

/** Gives each step the points that it leaves, so that the changes add up to the last [SE5]. */
export function runSteps(drafts: readonly StepDraft[]): readonly ScoreStep[] {
  let points = 0;
  return drafts.map((draft) => {
    points += draft.change;
    return { ...draft, points };
  });
}
