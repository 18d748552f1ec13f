import { formatPoints } from '../format-points.js';
import type { OutsideAmount, OutsideGroup, OutsideGroupName } from '../outside-item.js';
import type { RubricProblem } from '../rubric-problem.js';
import type { Rubric } from '../rubric.js';
import { problemAt } from '../rules/problem-at.js';
import { checkCeilings } from './check-ceilings.js';

const SIGN: Readonly<Record<OutsideGroupName, 1 | -1>> = { completeness: -1, bonus: 1, deductions: -1 };
const GROUPS: readonly OutsideGroupName[] = ['completeness', 'bonus', 'deductions'];

/** Finds what is unsound outside the indicators [AJ12]: ids, signs, caps that cannot be reached, ceilings that hold nothing [GT6]. */
export function checkOutside(rubric: Rubric): readonly RubricProblem[] {
  return [
    ...checkIds(rubric),
    ...GROUPS.flatMap((name) => checkGroup(name, rubric.outside[name], SIGN[name])),
    ...checkCeilings(rubric),
  ];
}

function checkIds({ outside, indicators }: Rubric): readonly RubricProblem[] {
  const seen = new Set(indicators.map(({ id }) => id));
  const places = [
    ...GROUPS.flatMap((name) => outside[name].items.map(({ id }) => ({ name, id }))),
    ...outside.vetoes.map(({ id }) => ({ name: 'vetoes', id })),
    ...outside.gates.map(({ id }) => ({ name: 'gates', id })),
  ];
  return places.flatMap(({ name, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problemAt(`${name} › ${id}`, `编号“${id}”重复`, `The id “${id}” is used twice`)];
  });
}

function checkGroup(name: OutsideGroupName, group: OutsideGroup, sign: 1 | -1): readonly RubricProblem[] {
  const problems = group.items.flatMap((item) => checkAmount(item, sign, `${name} › ${item.id}`));
  if (group.most === null) return problems;
  const path = `${name} › most`;
  const cap = formatPoints(group.most);
  if (Math.sign(group.most) !== sign) return [...problems, wrongSign(path, sign)];
  const most = group.items.map(mostOf);
  const all = most.reduce<number>((sum, each) => sum + Math.abs(each ?? Infinity), 0);
  return all < Math.abs(group.most)
    ? [...problems, problemAt(path, `各项加满也到不了封顶 ${cap} 分`, `The cap of ${cap} can never be reached`)]
    : problems;
}

function checkAmount(amount: OutsideAmount, sign: 1 | -1, path: string): readonly RubricProblem[] {
  const points = pointsIn(amount);
  if (amount.kind !== 'return' && (points.length === 0 || points.some((each) => Math.sign(each) !== sign)))
    return [wrongSign(path, sign)];
  if ((amount.kind === 'each' || amount.kind === 'late') && amount.most !== null) {
    if (Math.abs(amount.most) < Math.abs(amount.each))
      return [problemAt(`${path} › most`, '封顶不足一次的分值', 'The cap is less than one occurrence')];
  }
  if (amount.kind === 'late' && !(Number.isInteger(amount.workingDays) && amount.workingDays > 0))
    return [problemAt(`${path} › workingDays`, '工作日数须为正整数', 'Working days must be a whole number above 0')];
  if (amount.kind === 'missing' && amount.partial !== null && Math.abs(amount.partial) >= Math.abs(amount.missing))
    return [
      problemAt(`${path} › partial`, '部分缺失须少于全部缺失', 'A part missing must weigh less than all missing'),
    ];
  return [];
}

/** Every number of points that an item states. */
function pointsIn(amount: OutsideAmount): readonly number[] {
  switch (amount.kind) {
    case 'each':
    case 'late':
      return amount.most === null ? [amount.each] : [amount.each, amount.most];
    case 'ladder':
      return Object.values(amount.ranks);
    case 'missing':
      return amount.partial === null ? [amount.missing] : [amount.missing, amount.partial];
    case 'return':
      return [];
  }
}

/** The most that an item can come to; null where it has no bound. A ladder can be climbed once per matter: no bound. */
function mostOf(amount: OutsideAmount): number | null {
  switch (amount.kind) {
    case 'each':
    case 'late':
      return amount.most;
    case 'ladder':
      return null;
    case 'missing':
      return amount.missing;
    case 'return':
      return 0;
  }
}

const wrongSign = (path: string, sign: 1 | -1) =>
  sign > 0
    ? problemAt(path, '加分须为正数', 'A bonus must be positive')
    : problemAt(path, '扣分须为负数', 'A deduction must be negative');
