import { floatAt, intAt } from '../aggregation/typed-at.js';

/** What happened to the ranks over many draws of the totals. */
export interface RankDistribution {
  readonly draws: number;
  readonly towns: number;
  /** towns × (towns + 1): how often the town at the row had the rank of the column. */
  readonly rankCounts: Int32Array;
  /** towns × towns: how often the town at the row had more points than that of the column. */
  readonly aheadCounts: Int32Array;
}

/**
 * Ranks the towns in every draw, 1, 2, 2, 4, and counts [RSM2]. Each pair is compared once a draw, which gives ranks and orders together.
 * @param draw writes one draw of the totals
 */
export function collectRanks(towns: number, draws: number, draw: (totals: Float64Array) => void): RankDistribution {
  const totals = new Float64Array(towns);
  const ranks = new Int32Array(towns);
  const rankCounts = new Int32Array(towns * (towns + 1));
  const aheadCounts = new Int32Array(towns * towns);
  for (let round = 0; round < draws; round += 1) {
    draw(totals);
    ranks.fill(1);
    for (let a = 0; a < towns; a += 1) {
      const own = floatAt(totals, a);
      let behind = 0;
      for (let b = a + 1; b < towns; b += 1) {
        const other = floatAt(totals, b);
        if (own > other) {
          ranks[b] = intAt(ranks, b) + 1;
          aheadCounts[a * towns + b] = intAt(aheadCounts, a * towns + b) + 1;
        } else if (other > own) {
          behind += 1;
          aheadCounts[b * towns + a] = intAt(aheadCounts, b * towns + a) + 1;
        }
      }
      ranks[a] = intAt(ranks, a) + behind;
    }
    for (let a = 0; a < towns; a += 1) {
      const place = a * (towns + 1) + intAt(ranks, a);
      rankCounts[place] = intAt(rankCounts, place) + 1;
    }
  }
  return { draws, towns, rankCounts, aheadCounts };
}

/** The ranks between which a town lay in the middle `confidence` of the draws [RSM3]. */
export function rankInterval(
  { draws, towns, rankCounts }: RankDistribution,
  town: number,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  const tail = ((1 - confidence) / 2) * draws;
  const reach = (from: number, step: 1 | -1) => {
    let rank = from;
    let passed = intAt(rankCounts, town * (towns + 1) + rank);
    while (passed <= tail) {
      rank += step;
      passed += intAt(rankCounts, town * (towns + 1) + rank);
    }
    return rank;
  };
  return { low: reach(1, 1), high: reach(towns, -1) };
}
