export { defaultPlan } from './default-plan.js';
export { defaultRubric } from './default-rubric.js';
export { evidenceKindNames } from './evidence-kind-names.js';
export { parsePlan, type PlanOutcome } from './parse-plan.js';
export { parseRubric, type RubricOutcome } from './parse-rubric.js';
