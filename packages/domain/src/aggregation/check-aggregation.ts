import type { Bilingual } from '../bilingual.js';
import type { RubricProblem } from '../rubric-problem.js';
import type { CountyInput } from './county-input.js';

/** Finds what is unsound in a county's input before anything is computed of it [AGG12]. @returns every problem with its place */
export function checkAggregation(input: CountyInput): readonly RubricProblem[] {
  const { aggregation } = input;
  const problems: RubricProblem[] = [];
  const refuse = (wrong: boolean, path: string, message: Bilingual) => {
    if (wrong) problems.push({ path, message });
  };
  refuseTwice(input.towns, 'towns', problems);
  refuseTwice(input.sheets, 'sheets', problems);
  refuseTwice(aggregation.sources, 'sources', problems);
  refuseTwice(
    (input.decisions ?? []).map(({ town, indicator }) => ({ id: `${town} › ${indicator}` })),
    'decisions',
    problems,
  );
  for (const { id, weight } of aggregation.sources)
    refuse(!isCount(weight), `sources › ${id}`, {
      zh: '权重应为不小于 0 的整数',
      en: 'A weight is a whole number, 0 or more',
    });
  refuse(
    aggregation.sources.every(({ weight }) => weight === 0),
    'sources',
    { zh: '至少一个来源的权重应大于 0', en: 'At least one source needs a weight above 0' },
  );
  refuse(aggregation.trimFrom !== null && !(isCount(aggregation.trimFrom) && aggregation.trimFrom >= 3), 'trimFrom', {
    zh: '去掉最高分和最低分，至少要有 3 份',
    en: 'Dropping the highest and the lowest needs at least 3',
  });
  refuse(aggregation.trimFrom !== null && aggregation.combine === 'additive', 'trimFrom', {
    zh: '加性模型不能与去掉最高、最低分同时使用',
    en: 'The additive model needs every entry: do not drop the highest and lowest as well',
  });
  return problems;
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

function refuseTwice(items: readonly { readonly id: string }[], path: string, problems: RubricProblem[]): void {
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
