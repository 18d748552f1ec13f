import type { Gate } from '../outside-item.js';
import type { RubricProblem } from '../rubric-problem.js';
import type { Rubric } from '../rubric.js';
import { problemAt } from '../rules/problem-at.js';

/** Finds vetoes and gates that name what does not exist or can hold nothing [GT6]. */
export function checkCeilings(rubric: Rubric): readonly RubricProblem[] {
  const { vetoes, gates } = rubric.outside;
  return [
    ...vetoes.flatMap(({ id, ceiling }) => checkCeiling(rubric, ceiling, `vetoes › ${id} › ceiling`)),
    ...gates.flatMap((gate) => [
      ...checkCeiling(rubric, gate.ceiling, `gates › ${gate.id} › ceiling`),
      ...checkGate(rubric, gate, `gates › ${gate.id}`),
    ]),
  ];
}

function checkCeiling({ grades }: Rubric, ceiling: string, path: string): readonly RubricProblem[] {
  const place = grades.findIndex(({ id }) => id === ceiling);
  if (place < 0) return [problemAt(path, `没有等次“${ceiling}”`, `There is no grade “${ceiling}”`)];
  return place === 0
    ? [problemAt(path, '限到最高一等等于没有限制', 'A ceiling at the highest grade holds nothing')]
    : [];
}

function checkGate(rubric: Rubric, gate: Gate, path: string): readonly RubricProblem[] {
  switch (gate.kind) {
    case 'overdue-rectifications':
      return gate.above >= 0 ? [] : [problemAt(`${path} › above`, '项数不得为负', 'The number must not be negative')];
    case 'dimension-share': {
      const { dimension } = gate;
      const known = dimension === null || rubric.dimensions.some(({ id }) => id === dimension);
      return [
        ...(known
          ? []
          : [problemAt(`${path} › dimension`, `没有维度“${dimension}”`, `There is no dimension “${dimension}”`)]),
        ...checkShare(gate.below, path),
      ];
    }
    case 'indicator-share': {
      const indicator = rubric.indicators.find(({ id }) => id === gate.indicator);
      const place = `${path} › indicator`;
      if (!indicator)
        return [problemAt(place, `没有指标“${gate.indicator}”`, `There is no indicator “${gate.indicator}”`)];
      if (indicator.informs === true)
        return [problemAt(place, '只供参考的指标不能限制等次', 'What only informs cannot hold a grade')];
      return checkShare(gate.below, path);
    }
  }
}

const checkShare = (below: number, path: string) =>
  below > 0 && below <= 100
    ? []
    : [problemAt(`${path} › below`, '比例须大于 0、不超过 1', 'The share must be above 0 and at most 1')];
