import { compareIds } from '../aggregation/compare-ids.js';
import { drawNumber } from './draw-number.js';

/**
 * The order in which an assessor goes through the towns: drawn for each assessor, so that no town is everybody's first or last, and stable, so
 * that a town more or less leaves the others where they are [QUE1]–[QUE3].
 * @param seed the round's
 */
export function orderQueue(seed: number, assessor: string, towns: readonly string[]): readonly string[] {
  return [...towns]
    .sort(compareIds)
    .map((town) => ({ town, place: drawNumber(seed, 'queue', assessor, town) }))
    .sort((a, b) => a.place - b.place)
    .map(({ town }) => town);
}
