import type { Measure } from '../plan.js';
import { shareAt } from '../rules/share-at.js';
import type { TargetAttainment } from '../target-attainment.js';

/**
 * How far a report attains a measure, in percent from 0 to 100 [AC7]: on the measure's curve, or all or nothing where it has none.
 * @returns null for what is not reported: neither met nor missed, and never 0
 */
export function attainedShare(measure: Measure, attainment: TargetAttainment): number | null {
  if (attainment.state === 'not-reported') return null;
  if (measure.curve) return shareAt(measure.curve, attainment.value);
  return attainment.state === 'met' ? 100 : 0;
}
