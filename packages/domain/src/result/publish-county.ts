import { aggregateCounty, type CountyOutcome } from '../aggregation/aggregate-county.js';
import { elementAt } from '../aggregation/element-at.js';
import type { CountyInput } from '../aggregation/county-input.js';
import type { Ceiling } from '../adjustments/adjustment.js';
import { estimateNoise, standardErrors } from '../agreement/estimate-noise.js';
import { sheetTotals } from '../agreement/sheet-totals.js';
import type { NotComputable } from '../agreement/computed.js';
import type { FinalGrade, QuotaStep } from '../ranking/apply-quota.js';
import { bandTowns } from '../ranking/band-towns.js';
import { seedRandom } from '../ranking/random.js';
import { rankInterval } from '../ranking/rank-distribution.js';
import { resampleNoise } from '../ranking/resample-noise.js';
import type { DimensionTotal } from '../sheet-total.js';

/** How the ranking's uncertainty is worked out; stored, so that anybody gets the same bands. */
export interface Uncertainty {
  readonly seed: number;
  readonly draws: number;
  readonly confidence: number;
}

/** One town's published result. Points in hundredths. */
export interface PublishedTown {
  readonly town: string;
  readonly group: string;
  readonly indicators: readonly {
    readonly indicator: string;
    readonly state: 'scored' | 'not-applicable' | 'informs-only' | 'undecided';
    readonly points: number | null;
    readonly maxPoints: number;
    readonly basis: string | null;
  }[];
  readonly result: PublishedResult | null;
}

/** What a town with a total got. */
export interface PublishedResult {
  readonly dimensions: readonly DimensionTotal[];
  readonly base: number;
  readonly adjusted: number;
  readonly total: number;
  readonly gradeByTotal: string;
  readonly heldBy: readonly Ceiling[];
  readonly grade: FinalGrade;
  readonly rank: number;
  readonly groupRank: number;
  /** Null where no band can be computed; `noise` says why. */
  readonly band: number | null;
  readonly ranks: { readonly low: number; readonly high: number } | null;
  /** Of the total, rounded to whole hundredths. */
  readonly standardError: number | null;
}

/** A county's published outcome. */
export interface PublishedCounty {
  readonly towns: readonly PublishedTown[];
  readonly quotas: readonly QuotaStep[];
  readonly noise: { readonly state: 'computed' } | { readonly state: 'not-computable'; readonly why: NotComputable };
}

/** Computes everything that a published result says, from the county's input alone [RES1]. */
export function publishCounty(input: CountyInput, uncertainty: Uncertainty): PublishedCounty {
  const outcome = aggregateCounty(input);
  const noise = estimateNoise(sheetTotals(outcome), input.towns.length, input.aggregation.combine);
  const rows = outcome.towns.flatMap(({ town, scored }, place) =>
    scored ? [{ town: town.id, place, rank: scored.rank, total: scored.total.total }] : [],
  );
  const extra = new Map<string, Pick<PublishedResult, 'band' | 'ranks' | 'standardError'>>();
  if (noise.state === 'computed') {
    const distribution = resampleNoise(
      noise,
      rows.map(({ place }) => place),
      rows.map(({ total }) => total),
      uncertainty.draws,
      seedRandom(uncertainty.seed),
    );
    const bands = new Map(bandTowns(rows, distribution, uncertainty.confidence).map(({ town, band }) => [town, band]));
    const errors = standardErrors(noise, input.towns.length);
    rows.forEach(({ town, place }, index) => {
      const error = elementAt(errors, place);
      extra.set(town, {
        band: Number(bands.get(town)),
        ranks: rankInterval(distribution, index, uncertainty.confidence),
        standardError: error === null ? null : Math.round(error),
      });
    });
  }
  return {
    towns: outcome.towns.map((town) => publishTown(town, extra.get(town.town.id) ?? NOTHING)),
    quotas: outcome.quotas,
    noise: noise.state === 'computed' ? { state: 'computed' } : noise,
  };
}

const NOTHING = { band: null, ranks: null, standardError: null };

function publishTown(
  { town, cells, scored }: CountyOutcome['towns'][number],
  extra: Pick<PublishedResult, 'band' | 'ranks' | 'standardError'>,
): PublishedTown {
  return {
    town: town.id,
    group: town.group,
    indicators: [...cells.values()].map(({ indicator, state, points, maxPoints, basis }) => ({
      indicator,
      state,
      points,
      maxPoints,
      basis,
    })),
    result: scored && {
      dimensions: scored.total.dimensions,
      base: scored.total.base,
      adjusted: scored.total.adjustments.points,
      total: scored.total.total,
      gradeByTotal: scored.total.held.byTotal.id,
      heldBy: scored.total.held.heldBy,
      grade: scored.final,
      rank: scored.rank,
      groupRank: scored.groupRank,
      ...extra,
    },
  };
}
