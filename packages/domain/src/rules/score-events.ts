import { formatPoints } from '../format-points.js';
import type { EventsRule } from './rule.js';
import type { StepDraft } from './step-list.js';

/** From the base, each occurrence adds or takes within its item's cap; the sum is held between 0 and the full marks [RU5]. */
export function scoreEvents(
  rule: EventsRule,
  full: number,
  counts: Readonly<Record<string, number>>,
): readonly StepDraft[] {
  const start: StepDraft = {
    clause: 'RU5',
    input: { base: rule.base },
    change: rule.base,
    text: { zh: `基础分 ${formatPoints(rule.base)} 分`, en: `Starts from ${formatPoints(rule.base)}` },
  };
  const events = rule.items.flatMap((item): StepDraft[] => {
    const times = counts[item.id] ?? 0;
    if (times === 0) return [];
    const uncapped = item.each * times;
    const change = item.most === null ? uncapped : nearerToZero(uncapped, item.most);
    const [each, sum] = [formatPoints(item.each), formatPoints(change)];
    const capped = change === uncapped ? { zh: '', en: '' } : { zh: '（封顶）', en: ' (capped)' };
    return [
      {
        clause: 'RU5',
        input: { event: item.id, times, each: item.each },
        change,
        text: {
          zh: `${item.zh} ${String(times)} 次 × ${each} 分 = ${sum} 分${capped.zh}`,
          en: `${item.en}: ${String(times)} × ${each} = ${sum}${capped.en}`,
        },
      },
    ];
  });
  const sum = events.reduce((all, { change }) => all + change, rule.base);
  return [start, ...events, ...holdWithin(sum, full)];
}

const nearerToZero = (a: number, b: number) => (Math.abs(a) < Math.abs(b) ? a : b);

function holdWithin(sum: number, full: number): readonly StepDraft[] {
  const held = Math.min(full, Math.max(0, sum));
  if (held === sum) return [];
  return [
    {
      clause: 'RU5',
      input: { sum, full },
      change: held - sum,
      text:
        held === 0
          ? { zh: '扣完为止', en: 'Not below 0' }
          : { zh: `至多 ${formatPoints(full)} 分`, en: `At most ${formatPoints(full)}` },
    },
  ];
}
