import type { RubricProblem } from '../rubric-problem.js';
import type { Curve } from './curve.js';
import { problemAt } from './problem-at.js';

/** Finds what is unsound in a curve [AC6]: no way to go, steps out of order or overlapping, shares that fall or never reach 100. */
export function checkCurve(curve: Curve, path: string): readonly RubricProblem[] {
  switch (curve.kind) {
    case 'threshold':
      return [];
    case 'linear':
      return noWay(curve, path);
    case 'capped':
      return [
        ...noWay(curve, path),
        ...(curve.most > 0 && curve.most <= 100
          ? []
          : [problemAt(`${path} › most`, '封顶比例须大于 0、不超过 1', 'The cap must be above 0 and at most 1')]),
      ];
    case 'stepped':
      return checkSteps(curve, path);
  }
}

const noWay = ({ from, to }: { readonly from: number; readonly to: number }, path: string) =>
  from === to ? [problemAt(path, '起点和满分点不能相同', 'The start and the full mark must differ')] : [];

function checkSteps({ steps, better }: Extract<Curve, { kind: 'stepped' }>, path: string): readonly RubricProblem[] {
  const problems: RubricProblem[] = [];
  steps.forEach(({ at, share }, i) => {
    const before = steps[i - 1];
    if (!before) return;
    const place = `${path} › steps › ${String(i)}`;
    if (at === before.at)
      problems.push(problemAt(place, `两档都从 ${String(at)} 起，重叠`, `Two steps start at ${String(at)}`));
    else if (at > before.at !== (better === 'more'))
      problems.push(problemAt(place, '各档须由差到好排列', 'Steps must be listed from the poorest value to the best'));
    if (share <= before.share)
      problems.push(problemAt(place, '得分率须逐档提高', 'The share must rise from step to step'));
  });
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || first.share < 0 || last?.share !== 100)
    problems.push(
      problemAt(
        `${path} › steps`,
        '得分率不得为负，最好一档须为满分',
        'Shares must not be negative, and the best step must give full marks',
      ),
    );
  return problems;
}
