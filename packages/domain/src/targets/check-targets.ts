import type { Measure, Plan, Target, Years } from '../plan.js';
import type { RubricProblem } from '../rubric-problem.js';
import { checkCurve } from '../rules/check-curve.js';
import type { Curve } from '../rules/curve.js';
import { problemAt } from '../rules/problem-at.js';

/** Finds what is unsound in a plan's groups, years, targets and curves [TG6]. */
export function checkTargets(plan: Plan): readonly RubricProblem[] {
  const groups = (plan.groups ?? []).map(({ id }) => id);
  const twice = groups.filter((id, place) => groups.indexOf(id) !== place);
  return [
    ...twice.map((id) => problemAt(`groups › ${id}`, `编号“${id}”重复`, `The id “${id}” is used twice`)),
    ...plan.measures.flatMap((measure) => checkMeasure(measure, new Set(groups), `measures › ${measure.id}`)),
  ];
}

function checkMeasure(measure: Measure, groups: ReadonlySet<string>, path: string): readonly RubricProblem[] {
  const { targets = [], curve } = measure;
  return [
    ...checkYears(measure.years, `${path} › years`),
    ...checkTarget(measure, measure.target, `${path} › target`),
    ...targets.flatMap(({ group, years, target }, place) => {
      const here = `${path} › targets › ${String(place)}`;
      return [
        ...(group === null || groups.has(group)
          ? []
          : [problemAt(`${here} › group`, `没有分组“${group}”`, `There is no group “${group}”`)]),
        ...checkYears(years, `${here} › years`),
        ...checkTarget(measure, target, here),
      ];
    }),
    ...(curve ? [...checkCurve(curve, `${path} › curve`), ...checkDirection(measure, curve, path)] : []),
  ];
}

function checkYears(years: Years | undefined, path: string): readonly RubricProblem[] {
  return (years?.from ?? -Infinity) <= (years?.to ?? Infinity)
    ? []
    : [problemAt(path, '起始年份晚于终止年份', 'It ends before it begins')];
}

function checkTarget({ numerator }: Measure, target: Target, path: string): readonly RubricProblem[] {
  if (!('rateAtLeast' in target)) return [];
  if (numerator !== null)
    return [
      problemAt(
        path,
        '本身是比率的度量不能再除以基本情况中的数',
        'A measure that is a rate cannot be a rate of the profile too',
      ),
    ];
  return target.rateAtLeast > 0 && target.rateAtLeast <= 100
    ? []
    : [problemAt(path, '比率须大于 0、不超过 100', 'The rate must be above 0 and at most 100')];
}

/** A curve that rewards more of what should be little (or the other way round) is a slip. */
function checkDirection({ target }: Measure, curve: Curve, path: string): readonly RubricProblem[] {
  const better = 'better' in curve ? curve.better : curve.to > curve.from ? 'more' : 'less';
  const wanted = 'atMost' in target ? 'less' : 'exactly' in target ? null : 'more';
  if (wanted === better) return [];
  return [
    wanted === null
      ? problemAt(`${path} › curve`, '“正好”的目标没有渐进曲线', 'A target of exactly one value has no curve')
      : problemAt(`${path} › curve`, '曲线的方向与目标相反', 'The curve points the other way than the target'),
  ];
}
