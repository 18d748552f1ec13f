import type { Measure, Plan, Rubric, RubricProblem, Target } from '@fazhi/domain';
import { checkPlan } from '@fazhi/domain';
import { readYaml } from './read-yaml.js';

/** The plan, or everything that is wrong with the file and where. */
export type PlanOutcome =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly RubricProblem[] };

/** Reads a plan from YAML: shape by plan.schema.json, soundness against its rubric by `checkPlan`. */
export function parsePlan(yaml: string, rubric: Rubric): PlanOutcome {
  const read = readYaml(yaml, 'plan.schema.json');
  if (!read.ok) return read;
  const file = read.value as PlanFile;
  const plan: Plan = { id: file.id, rubric: file.rubric, measures: file.measures.map(toMeasure) };
  const problems = checkPlan(plan, rubric);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan };
}

/** A plan as people write it; plan.schema.json holds it to this shape. */
interface PlanFile {
  readonly id: string;
  readonly rubric: string;
  readonly measures: readonly MeasureEntry[];
}

type MeasureEntry = Pick<Measure, 'id' | 'indicator' | 'zh' | 'en' | 'unit'> & { readonly target: Target } & Partial<
    Pick<Measure, 'counts' | 'excludes' | 'combine' | 'frequency'> & {
      readonly numerator: string;
      readonly denominator: string;
    }
  >;

function toMeasure({ counts, excludes, combine, frequency, numerator, denominator, ...rest }: MeasureEntry): Measure {
  return {
    ...rest,
    counts: counts ?? '',
    excludes: excludes ?? '',
    combine: combine ?? 'total',
    frequency: frequency ?? 'ignore',
    numerator: numerator ?? null,
    denominator: denominator ?? null,
  };
}
