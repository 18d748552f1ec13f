import type { RubricProblem } from '../rubric-problem.js';
import type { Grade } from '../rubric.js';
import { problemAt } from '../rules/problem-at.js';
import type { ConversionFormula } from './conversion-formula.js';

/** What of a rubric a conversion goes by. */
export interface ConvertedRubric {
  /** Full marks, in hundredths. */
  readonly points: number;
  /** From the highest down. */
  readonly grades: readonly Pick<Grade, 'id' | 'zh' | 'en'>[];
}

/** Finds what is unsound in a formula for a rubric's results [CV6]: nothing to give, a base at or above full marks, grades missing or turned round. */
export function checkConversion(formula: ConversionFormula, rubric: ConvertedRubric): readonly RubricProblem[] {
  switch (formula.kind) {
    case 'proportion':
      return giveSomething(formula.give);
    case 'above-base':
      return formula.base >= 0 && formula.base < rubric.points
        ? giveSomething(formula.give)
        : [problemAt('base', '起算分须在 0 和满分之间', 'The base must lie between 0 and full marks')];
    case 'by-grade':
      return checkGrades(formula.points, rubric);
    case 'by-rank':
      return formula.step >= 0 && formula.least >= 0 && formula.first > formula.least
        ? []
        : [problemAt('first', '名次分须由高到低，不得为负', 'Points must fall with the rank and not be negative')];
  }
}

const giveSomething = (give: number) =>
  give > 0 ? [] : [problemAt('give', '折算分值须大于 0', 'The appraisal must give more than 0')];

function checkGrades(points: Readonly<Record<string, number>>, { grades }: ConvertedRubric): readonly RubricProblem[] {
  const known = new Set(grades.map(({ id }) => id));
  const stray = Object.keys(points).filter((id) => !known.has(id));
  const missing = grades.filter(({ id }) => !Object.hasOwn(points, id));
  const rises = grades.some(({ id }, place) => {
    const above = grades[place - 1];
    return above !== undefined && (points[id] ?? 0) > (points[above.id] ?? 0);
  });
  return [
    ...stray.map((id) => problemAt(`points › ${id}`, `没有等次“${id}”`, `There is no grade “${id}”`)),
    ...missing.map(({ id, zh, en }) =>
      problemAt(`points › ${id}`, `缺少等次“${zh}”的分值`, `Points for the grade “${en}” are missing`),
    ),
    ...(missing.length === 0 && rises
      ? [problemAt('points', '较低等次的分值不得高于较高等次', 'A lower grade must not give more than a higher one')]
      : []),
  ];
}
