import type { Measure } from './plan.js';

/** A measure's target in signs that both languages read: "≥ 90%", "≥ 3 次", "≤ 2 件", "= 1 名"; of a number of the profile: "≥ 80%". */
export function describeTarget(measure: Measure): string {
  const { target, unit } = measure;
  if ('rateAtLeast' in target) return `≥ ${String(target.rateAtLeast)}%`;
  const [sign, value] =
    'atLeast' in target ? ['≥', target.atLeast] : 'atMost' in target ? ['≤', target.atMost] : ['=', target.exactly];
  return `${sign} ${String(value)}${unit === '%' ? '%' : ` ${unit}`}`;
}
