import type { CountyOutcome } from '../aggregation/aggregate-county.js';
import { breakDownTown } from '../what-if/breakdown.js';
import { explainDifference } from '../what-if/explain-difference.js';

/** Two towns whose order turned, and what turned it. Hundredths. */
export interface Swap {
  /** Ahead before, and ahead after. */
  readonly loser: string;
  readonly winner: string;
  /** How far the winner gained on the loser: the sum of all parts' gains. */
  readonly gain: number;
  /** The part that gained most for the winner [SWP2]. */
  readonly driver: string;
  readonly driverGain: number;
}

/**
 * Which part drives each swap between two outcomes [SWP1] [SWP2]: under other weights, without an assessor, after an appeal. A tie that opens or
 * closes is no swap.
 */
export function findSwaps(before: CountyOutcome, after: CountyOutcome): readonly Swap[] {
  const now = new Map(after.towns.map((town) => [town.town.id, town]));
  const changes = before.towns.flatMap((was) => {
    const is = now.get(was.town.id);
    const first = breakDownTown(before.input.rubric, was);
    const second = is ? breakDownTown(after.input.rubric, is) : null;
    if (!first || !second) return [];
    const gains = new Map(explainDifference(first, second).parts.map(({ id, points }) => [id, points]));
    return [{ town: was.town.id, was: first.total, is: second.total, gains }];
  });
  return changes.flatMap((loser) =>
    changes.flatMap((winner): readonly Swap[] => {
      if (!(loser.was > winner.was && loser.is < winner.is)) return [];
      const gains = [...new Set([...winner.gains.keys(), ...loser.gains.keys()])]
        .map((id) => ({ id, gain: (winner.gains.get(id) ?? 0) - (loser.gains.get(id) ?? 0) }))
        .sort((a, b) => b.gain - a.gain);
      return gains.slice(0, 1).map(({ id, gain }) => ({
        loser: loser.town,
        winner: winner.town,
        gain: winner.is - winner.was - (loser.is - loser.was),
        driver: id,
        driverGain: gain,
      }));
    }),
  );
}
