import type { RubricProblem } from '../rubric-problem.js';
import { problemAt } from './problem-at.js';
import type { EventItem, EventsRule } from './rule.js';

/** Finds what is unsound in a rule of events [RU7]. */
export function checkEvents({ base, items }: EventsRule, full: number, path: string): readonly RubricProblem[] {
  const problems: RubricProblem[] = [];
  if (base < 0 || base > full)
    problems.push(
      problemAt(
        `${path} › base`,
        '基础分须在 0 和该指标的分值之间',
        'The base must lie between 0 and the indicator’s points',
      ),
    );
  if (items.length === 0) problems.push(problemAt(`${path} › items`, '没有列出事项', 'No events are listed'));
  const seen = new Set<string>();
  for (const item of items) {
    const place = `${path} › items › ${item.id}`;
    if (seen.has(item.id)) problems.push(problemAt(place, `编号“${item.id}”重复`, `The id “${item.id}” is used twice`));
    seen.add(item.id);
    problems.push(...checkEvent(item, place));
  }
  const [adds, takes] = [items.some(({ each }) => each > 0), items.some(({ each }) => each < 0)];
  if (takes && !adds && base <= 0)
    problems.push(problemAt(path, '从 0 分起只扣不加，永远扣不到分', 'From a base of 0 nothing can ever be taken'));
  if (adds && !takes && base >= full)
    problems.push(problemAt(path, '从满分起只加不扣，永远加不到分', 'From full marks nothing can ever be added'));
  if (adds && !takes && items.reduce((sum, { most }) => sum + (most ?? Infinity), base) < full)
    problems.push(problemAt(path, '全部加满也到不了该指标的分值', 'Full marks can never be reached'));
  return problems;
}

function checkEvent({ each, most }: EventItem, path: string): readonly RubricProblem[] {
  if (each === 0) return [problemAt(path, '每次须加分或扣分', 'An occurrence must add or take points')];
  if (most === null) return [];
  if (Math.sign(most) !== Math.sign(each))
    return [problemAt(`${path} › most`, '封顶与每次的正负不一致', 'The cap must have the sign of each occurrence')];
  if (Math.abs(most) < Math.abs(each))
    return [problemAt(`${path} › most`, '封顶不足一次的分值', 'The cap is less than one occurrence')];
  return [];
}
