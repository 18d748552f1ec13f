import { compareIds } from '../aggregation/compare-ids.js';
import { intAt } from '../aggregation/typed-at.js';
import type { RankDistribution } from './rank-distribution.js';

/** A town's place with what noise leaves of it. */
export interface BandedTown {
  readonly town: string;
  readonly rank: number;
  /** 1 for the first band; towns of one band cannot be told apart from its first [BND1]. */
  readonly band: number;
}

/**
 * Groups ranked towns into bands [BND1]–[BND3]: from the top, a band takes in every rank that has a town which the draws do not separate from the
 * band's first; it ends before the first rank whose towns are all separated. Ties never part.
 * @param rows ranked towns, in the distribution's order
 * @param confidence two towns are separated where the lower one came level or ahead in less than (1 − confidence) ÷ 2 of the draws
 */
export function bandTowns(
  rows: readonly { readonly town: string; readonly rank: number }[],
  distribution: RankDistribution,
  confidence = 0.95,
): readonly BandedTown[] {
  const { draws, towns, aheadCounts } = distribution;
  // A grain above, since 1 − 0.95 is not quite 0.05.
  const enough = draws - ((1 - confidence) / 2) * draws + 1e-9;
  const separated = (upper: number, lower: number) => intAt(aheadCounts, upper * towns + lower) > enough;
  const order = rows
    .map((row, place) => ({ ...row, place }))
    .sort((a, b) => a.rank - b.rank || compareIds(a.town, b.town));
  const byRank = new Map<number, number[]>();
  for (const { rank, place } of order) {
    const own = byRank.get(rank);
    if (own) own.push(place);
    else byRank.set(rank, [place]);
  }
  const bands = new Map<number, number>();
  let firsts: readonly number[] = [];
  let band = 0;
  for (const [rank, places] of byRank) {
    const apart = places.every((lower) => firsts.every((upper) => separated(upper, lower)));
    if (apart) {
      band += 1;
      firsts = places;
    }
    bands.set(rank, band);
  }
  return order.map(({ town, rank }) => ({ town, rank, band: Number(bands.get(rank)) }));
}
