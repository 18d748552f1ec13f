import { formatPoints } from '../format-points.js';
import type { StepDraft } from './step-list.js';

/** The step that a rule of deductions starts from. */
export function fullMarksStep(clause: string, full: number): StepDraft {
  return {
    clause,
    input: { full },
    change: full,
    text: { zh: `满分 ${formatPoints(full)} 分起扣`, en: `Starts from full marks, ${formatPoints(full)}` },
  };
}
