import type { Curve, Measure, PeerGroup, RubricProblem, Target, TargetVariant } from '@fazhi/domain';

/** A plan as people write it; plan.schema.json holds it to this shape. */
export interface PlanFile {
  readonly id: string;
  readonly rubric: string;
  readonly groups?: readonly PeerGroup[];
  readonly measures: readonly MeasureEntry[];
}

export type MeasureEntry = Pick<Measure, 'id' | 'indicator' | 'zh' | 'en' | 'unit' | 'target' | 'years'> &
  Partial<Pick<Measure, 'counts' | 'excludes' | 'combine' | 'frequency'>> & {
    readonly numerator?: string;
    readonly denominator?: string;
    readonly targets?: readonly (Omit<TargetVariant, 'group'> & { readonly group?: string })[];
    /** Shares from 0 to 1. */
    readonly curve?: Curve;
  };

/** Targets with more than one direction, with none, or with a rate without what it is a rate of. */
export function findMisfitTargets({ measures }: PlanFile): readonly RubricProblem[] {
  return measures.flatMap(({ id, target, targets = [] }) => [
    ...misfit(target, `measures › ${id} › target`),
    ...targets.flatMap((each, place) => misfit(each.target, `measures › ${id} › targets › ${String(place)} › target`)),
  ]);
}

function misfit(target: Target, path: string): readonly RubricProblem[] {
  const written = Object.keys(target).sort().join();
  if (['atLeast', 'atMost', 'exactly', 'of,rateAtLeast'].includes(written)) return [];
  return [
    {
      path,
      message: {
        zh: '须写且只写一个：atLeast、atMost、exactly，或 rateAtLeast 和 of',
        en: 'must have exactly one of atLeast, atMost, exactly, or rateAtLeast with of',
      },
    },
  ];
}
