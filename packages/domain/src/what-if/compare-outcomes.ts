import type { CountyOutcome, ScoredTown } from '../aggregation/aggregate-county.js';
import { breakDownTown } from './breakdown.js';
import { explainDifference, type Difference } from './explain-difference.js';

/** Where a town stands on both sides. Totals in hundredths; null where it has none. */
export interface TownMove {
  readonly town: string;
  readonly rank: { readonly before: number | null; readonly after: number | null };
  readonly total: { readonly before: number | null; readonly after: number | null };
  /** Final grade; null where it is open or there is none. */
  readonly grade: { readonly before: string | null; readonly after: string | null };
  /** Null where either side has no total. */
  readonly difference: Difference | null;
}

/**
 * Lays two outcomes of the same towns side by side [WIF1]: who moves, by how much, and why.
 * @returns every town that differs in rank, total or grade, in the order of `after`
 */
export function compareOutcomes(before: CountyOutcome, after: CountyOutcome): readonly TownMove[] {
  const old = new Map(before.towns.map((town) => [town.town.id, town]));
  return after.towns.flatMap((now) => {
    const was = old.get(now.town.id);
    const [first, second] = [
      was ? breakDownTown(before.input.rubric, was) : null,
      breakDownTown(after.input.rubric, now),
    ];
    const pair = <Value>(of: (scored: ScoredTown) => Value) => ({
      before: was?.scored ? of(was.scored) : null,
      after: now.scored ? of(now.scored) : null,
    });
    const move: TownMove = {
      town: now.town.id,
      rank: pair(({ rank }) => rank),
      total: pair(({ total }) => total.total),
      grade: pair(({ final }) => (final.state === 'settled' ? final.grade : null)),
      difference: first && second ? explainDifference(first, second) : null,
    };
    const differs = [move.rank, move.total, move.grade].some((side) => side.before !== side.after);
    return differs ? [move] : [];
  });
}
