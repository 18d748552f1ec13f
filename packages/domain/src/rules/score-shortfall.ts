import { formatPoints } from '../format-points.js';
import { roundHalfUp } from '../round-half-up.js';
import { capStep } from './cap-step.js';
import { fullMarksStep } from './full-marks-step.js';
import type { ShortfallRule } from './rule.js';
import type { StepDraft } from './step-list.js';

/** Full marks less what the value is short of the target [RU2]. */
export function scoreShortfall(rule: ShortfallRule, full: number, value: number): readonly StepDraft[] {
  const short = Math.max(0, rule.target - value);
  const taken = roundHalfUp((short / rule.per) * rule.each);
  const text = (n: number) => String(Number(n.toFixed(6)));
  const each = formatPoints(-rule.each);
  const per = rule.per === 1 ? '' : text(rule.per);
  const missing: StepDraft = {
    clause: 'RU2',
    input: { value, target: rule.target, short, per: rule.per, each: rule.each },
    change: taken,
    text: {
      zh:
        short === 0
          ? `${text(value)}${rule.unit}，不少于 ${text(rule.target)}${rule.unit}，不扣分`
          : `${text(value)}${rule.unit}，比 ${text(rule.target)}${rule.unit}少 ${text(short)}，每少 ${per === '' ? '1' : per} 扣 ${each} 分`,
      en:
        short === 0
          ? `${text(value)} reaches ${text(rule.target)}: nothing is taken`
          : `${text(value)} is ${text(short)} short of ${text(rule.target)}; ${each} for each ${per === '' ? 'one' : per}`,
    },
  };
  return [fullMarksStep('RU2', full), missing, ...capStep('RU2', taken, Math.max(-full, rule.most ?? -full))];
}
