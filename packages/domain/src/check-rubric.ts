import { checkOutside } from './adjustments/check-outside.js';
import { formatPoints } from './format-points.js';
import type { RubricProblem } from './rubric-problem.js';
import type { Rubric } from './rubric.js';
import { checkRule } from './rules/check-rule.js';
import { problemAt } from './rules/problem-at.js';

/**
 * Finds what is unsound in a rubric whose shape is right [RB1]–[RB6], [RB8]: ids, sums, shares, grades, whole numbers, rules [RU7], what stands outside [AJ12], [GT6].
 * @returns every problem with its place; an empty array for a sound rubric
 */
export function checkRubric(rubric: Rubric): readonly RubricProblem[] {
  return [
    ...checkIds(rubric),
    ...checkSums(rubric),
    ...checkShares(rubric),
    ...checkGrades(rubric),
    ...checkQuotas(rubric),
    ...checkWhole(rubric),
    ...checkApplies(rubric),
    ...rubric.indicators.flatMap(checkRule),
    ...checkOutside(rubric),
  ];
}

function checkIds(rubric: Rubric): RubricProblem[] {
  const problems: RubricProblem[] = [];
  for (const [path, items] of [
    ['dimensions', rubric.dimensions],
    ['indicators', rubric.indicators],
    ['grades', rubric.grades],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id))
        problems.push({
          path: `${path} › ${id}`,
          message: { zh: `编号“${id}”重复`, en: `The id “${id}” is used twice` },
        });
      seen.add(id);
    }
  }
  const dimensions = new Set(rubric.dimensions.map((dimension) => dimension.id));
  for (const { id, dimension } of rubric.indicators)
    if (!dimensions.has(dimension))
      problems.push({
        path: `indicators › ${id}`,
        message: { zh: `没有维度“${dimension}”`, en: `There is no dimension “${dimension}”` },
      });
  return problems;
}

function checkSums(rubric: Rubric): RubricProblem[] {
  const problems: RubricProblem[] = [];
  for (const dimension of rubric.dimensions) {
    const sum = sumOfPoints(rubric.indicators.filter((indicator) => indicator.dimension === dimension.id));
    if (sum !== dimension.points)
      problems.push(wrongSum(`dimensions › ${dimension.id} › points`, sum, dimension.points));
  }
  const sum = sumOfPoints(rubric.dimensions);
  if (sum !== rubric.points) problems.push(wrongSum('points', sum, rubric.points));
  return problems;
}

const sumOfPoints = (items: readonly { readonly points: number }[]) =>
  items.reduce((sum, item) => sum + item.points, 0);

function wrongSum(path: string, sum: number, stated: number): RubricProblem {
  const [parts, whole] = [formatPoints(sum), formatPoints(stated)];
  return {
    path,
    message: {
      zh: `各项合计 ${parts} 分，与写明的 ${whole} 分不符`,
      en: `The parts add up to ${parts}, not to the stated ${whole}`,
    },
  };
}

function checkShares({ levelShares }: Rubric): RubricProblem[] {
  const rises = [...levelShares].sort((a, b) => a - b).join() === levelShares.join();
  if (levelShares[0] === 0 && levelShares[4] === 100 && rises) return [];
  return [
    {
      path: 'levelShares',
      message: {
        zh: '档次比例须从 0 起、逐档不减、到 1 止',
        en: 'Level shares must start at 0, never fall, and end at 1',
      },
    },
  ];
}

function checkGrades({ grades }: Rubric): RubricProblem[] {
  const thresholds = grades.map(({ from }) => from);
  const falls = [...new Set(thresholds)].sort((a, b) => b - a).join() === thresholds.join();
  if (falls && thresholds.at(-1) === 0) return [];
  return [
    {
      path: 'grades',
      message: {
        zh: '等次须由高到低排列，最低一等从 0 分起',
        en: 'Grades must be listed from the highest down, the lowest from 0',
      },
    },
  ];
}

function checkQuotas({ grades }: Rubric): readonly RubricProblem[] {
  return grades.flatMap(({ id, quota }, place) => {
    const path = `grades › ${id} › quota`;
    if (quota === null) return [];
    if (!(quota > 0 && quota <= 1))
      return [problemAt(path, '名额比例须大于 0、不超过 1', 'A quota must be above 0 and at most 1')];
    return place === grades.length - 1
      ? [
          problemAt(
            path,
            '最低一等不能有名额限制',
            'The lowest grade cannot have a quota: nobody can be lowered from it',
          ),
        ]
      : [];
  });
}

/** Scores are exact only in whole hundredths, and a level's share only in whole percent. */
function checkWhole({ points, dimensions, indicators, levelShares, grades }: Rubric): readonly RubricProblem[] {
  const numbers = [
    ['points', points] as const,
    ...dimensions.map((each) => [`dimensions › ${each.id} › points`, each.points] as const),
    ...indicators.map((each) => [`indicators › ${each.id} › points`, each.points] as const),
    ...levelShares.map((share, place) => [`levelShares › ${String(place)}`, share] as const),
    ...grades.map(({ id, from }) => [`grades › ${id} › from`, from] as const),
  ];
  return numbers.flatMap(([path, value]) =>
    Number.isSafeInteger(value)
      ? []
      : [problemAt(path, '分值和比例最多两位小数', 'Points and shares have two decimals at most')],
  );
}

function checkApplies({ applies, indicators }: Rubric): RubricProblem[] {
  const ids = new Set(indicators.map((indicator) => indicator.id));
  return Object.keys(applies)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      path: `applies › ${id}`,
      message: { zh: `没有指标“${id}”`, en: `There is no indicator “${id}”` },
    }));
}
