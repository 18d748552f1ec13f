import { formatPoints } from '../format-points.js';
import { roundHalfUp } from '../round-half-up.js';
import type { RateRule } from './rule.js';
import { shareAt } from './share-at.js';
import type { StepDraft } from './step-list.js';

/** Points × the share that the value attains, rounded once [RU4]. */
export function scoreRate(rule: RateRule, full: number, value: number): readonly StepDraft[] {
  const share = shareAt(rule.curve, value);
  const points = roundHalfUp((full * share) / 100);
  const shown = [
    `${String(Number(value.toFixed(2)))}${rule.unit}`,
    `${String(Number(share.toFixed(2)))}%`,
    formatPoints(full),
    formatPoints(points),
  ] as const;
  return [
    {
      clause: 'RU4',
      input: { value, share, full },
      change: points,
      text: {
        zh: `${shown[0]}，得分率 ${shown[1]}：${shown[2]} 分 × ${shown[1]} = ${shown[3]} 分`,
        en: `${shown[0]} attains ${shown[1]}: ${shown[2]} × ${shown[1]} = ${shown[3]}`,
      },
    },
  ];
}
