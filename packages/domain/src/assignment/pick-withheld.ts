import { compareIds } from '../aggregation/compare-ids.js';
import { roundHalfUp } from '../round-half-up.js';
import { drawNumber } from './draw-number.js';

const SHARE = 5;

/**
 * The fifth of the indicators whose suggestions an assessor does not see before a level of their own: drawn for each assessor, the same for all
 * towns [WTH1]–[WTH3].
 * @param seed the round's
 * @param indicators ids of the rubric's indicators
 */
export function pickWithheld(seed: number, assessor: string, indicators: readonly string[]): ReadonlySet<string> {
  const drawn = [...indicators]
    .sort(compareIds)
    .map((indicator) => ({ indicator, place: drawNumber(seed, 'withheld', assessor, indicator) }))
    .sort((a, b) => a.place - b.place);
  return new Set(drawn.slice(0, roundHalfUp(indicators.length / SHARE)).map(({ indicator }) => indicator));
}
