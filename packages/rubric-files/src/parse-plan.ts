import type { Measure, Plan, Rubric, RubricProblem } from '@fazhi/domain';
import { checkPlan } from '@fazhi/domain';
import { findMisfitTargets, type MeasureEntry, type PlanFile } from './plan-file.js';
import { readYaml } from './read-yaml.js';
import { toCurve } from './to-rule.js';

/** The plan, or everything that is wrong with the file and where. */
export type PlanOutcome =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly RubricProblem[] };

/** Reads a plan from YAML: shape by plan.schema.json, soundness against its rubric by `checkPlan`. */
export function parsePlan(yaml: string, rubric: Rubric): PlanOutcome {
  const read = readYaml(yaml, 'plan.schema.json');
  if (!read.ok) return read;
  const file = read.value as PlanFile;
  const misfits = findMisfitTargets(file);
  if (misfits.length > 0) return { ok: false, problems: misfits };
  const plan: Plan = {
    id: file.id,
    rubric: file.rubric,
    measures: file.measures.map(toMeasure),
    ...(file.groups ? { groups: file.groups } : {}),
  };
  const problems = checkPlan(plan, rubric);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan };
}

function toMeasure({ combine, frequency, numerator, denominator, targets, curve, ...rest }: MeasureEntry): Measure {
  return {
    ...rest,
    counts: rest.counts ?? '',
    excludes: rest.excludes ?? '',
    combine: combine ?? 'total',
    frequency: frequency ?? 'ignore',
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    ...(targets ? { targets: targets.map((each) => ({ ...each, group: each.group ?? null })) } : {}),
    ...(curve ? { curve: toCurve(curve) } : {}),
  };
}
