import type { Plan } from '@fazhi/domain';
import { readDataFile } from './data-file.js';
import { defaultRubric } from './default-rubric.js';
import { parsePlan } from './parse-plan.js';

/** The example plan that ships (data/plan-example.yaml), for the default rubric. */
export function defaultPlan(): Plan {
  const outcome = parsePlan(readDataFile('plan-example.yaml'), defaultRubric());
  if (!outcome.ok)
    throw new Error(
      `data/plan-example.yaml: ${outcome.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; ')}`,
    );
  return outcome.plan;
}
