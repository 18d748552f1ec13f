import { formatPoints } from '../format-points.js';
import { capStep } from './cap-step.js';
import { fullMarksStep } from './full-marks-step.js';
import type { ChecklistRule } from './rule.js';
import type { StepDraft } from './step-list.js';

/** Full marks less each missing item [RU3]; in the rule's order, however the missing ones were listed. */
export function scoreChecklist(rule: ChecklistRule, full: number, missing: readonly string[]): readonly StepDraft[] {
  const taken = rule.items
    .filter(({ id }) => missing.includes(id))
    .map((item): StepDraft => {
      const each = formatPoints(-item.each);
      return {
        clause: 'RU3',
        input: { missing: item.id },
        change: item.each,
        text: { zh: `缺“${item.zh}”，扣 ${each} 分`, en: `“${item.en}” is missing: ${each} taken` },
      };
    });
  const sum = taken.reduce((all, { change }) => all + change, 0);
  return [fullMarksStep('RU3', full), ...taken, ...capStep('RU3', sum, Math.max(-full, rule.most ?? -full))];
}
