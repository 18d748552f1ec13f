import { notComputable, type Computed } from './computed.js';
import { fQuantile } from './f-distribution.js';
import { meanSquares, type MeanSquares } from './mean-squares.js';

/** A coefficient with its confidence interval. */
export interface Estimate {
  readonly value: number;
  /** Null where it has no lower limit: an average's can fall without end. */
  readonly lower: number | null;
  readonly upper: number;
}

/** One model of Shrout & Fleiss: how far one assessor's score can be relied on, and how far the mean of all of them. */
export interface IntraclassModel {
  readonly single: Estimate;
  readonly average: Estimate;
}

/** The three models. 1: each town has assessors of its own; 2: assessors are a sample, severity counts as error; 3: severity does not. */
export interface IntraclassCorrelation {
  readonly towns: number;
  readonly assessors: number;
  /** Towns left out because a score was missing: listwise, so always read beside `towns` [ICC4]. */
  readonly incompleteTowns: number;
  readonly confidence: number;
  readonly icc1: IntraclassModel;
  readonly icc2: IntraclassModel;
  readonly icc3: IntraclassModel;
}

/** What floating point leaves of a difference that is none. */
const NOTHING = 1e-12;

/**
 * ICC(1), ICC(2) and ICC(3), single and average, with confidence intervals from F [ICC1]–[ICC5] (Shrout & Fleiss, Psychological Bulletin 86,
 * 1979; the interval of ICC(2) by Satterthwaite's degrees of freedom as in McGraw & Wong, Psychological Methods 1, 1996).
 * @param scores by town and assessor; null where there is none
 * @param confidence between 0 and 1
 */
export function intraclassCorrelation(
  scores: readonly (readonly (number | null)[])[],
  confidence = 0.95,
): Computed<IntraclassCorrelation> {
  const complete = scores.flatMap((row) => {
    const own = row.flatMap((score) => score ?? []);
    return own.length === row.length ? [own] : [];
  });
  if (complete.length < 2) return notComputable('too-few-towns');
  if (Number(complete[0]?.length) < 2) return notComputable('too-few-assessors');
  const squares = meanSquares(complete);
  if (squares.betweenTowns + squares.within === 0) return notComputable('all-ratings-equal');
  if (squares.betweenTowns < NOTHING * squares.within) return notComputable('towns-do-not-differ');
  // Model 2 divides by what towns, severity and error make up together; where noise eats all of it an average would come out above 1.
  const left = squares.towns * squares.betweenTowns + squares.betweenAssessors - squares.residual;
  if (left <= NOTHING * squares.within) return notComputable('towns-do-not-differ');
  return {
    state: 'computed',
    towns: squares.towns,
    assessors: squares.assessors,
    incompleteTowns: scores.length - complete.length,
    confidence,
    icc1: oneWay(squares, confidence),
    icc2: twoWayAgreement(squares, confidence),
    icc3: twoWayConsistency(squares, confidence),
  };
}

function oneWay({ towns: n, assessors: k, betweenTowns, within }: MeanSquares, confidence: number): IntraclassModel {
  return fromRatio(betweenTowns / within, n - 1, n * (k - 1), k, confidence);
}

function twoWayConsistency(squares: MeanSquares, confidence: number): IntraclassModel {
  const { towns: n, assessors: k, betweenTowns, residual } = squares;
  return fromRatio(betweenTowns / residual, n - 1, (n - 1) * (k - 1), k, confidence);
}

/** Models 1 and 3: both coefficients and their limits are functions of one F ratio. */
function fromRatio(f: number, df1: number, df2: number, k: number, confidence: number): IntraclassModel {
  const tail = (1 + confidence) / 2;
  const low = f / fQuantile(tail, df1, df2);
  const high = f * fQuantile(tail, df2, df1);
  const single = (ratio: number) => (ratio === Infinity ? 1 : (ratio - 1) / (ratio + k - 1));
  const average = (ratio: number) => 1 - 1 / ratio;
  return {
    single: { value: single(f), lower: single(low), upper: single(high) },
    average: { value: average(f), lower: average(low), upper: average(high) },
  };
}

function twoWayAgreement(squares: MeanSquares, confidence: number): IntraclassModel {
  const { towns: n, assessors: k, betweenTowns: towns, betweenAssessors: severity, residual } = squares;
  const value = (towns - residual) / (towns + (k - 1) * residual + (k * (severity - residual)) / n);
  const [lower, upper] = agreementLimits(squares, value, (1 + confidence) / 2);
  // Spearman–Brown: the mean of k.
  const average = (single: number) => (k * single) / (1 + (k - 1) * single);
  return {
    single: { value, lower, upper },
    average: {
      value: average(value),
      lower: 1 + (k - 1) * lower > NOTHING ? average(lower) : null,
      upper: average(upper),
    },
  };
}

function agreementLimits(squares: MeanSquares, value: number, tail: number): readonly [number, number] {
  const { towns: n, assessors: k, betweenTowns: towns, betweenAssessors: severity, residual } = squares;
  // Perfect agreement leaves no error to have degrees of freedom.
  if (1 - value < NOTHING) return [1, 1];
  // Below 0 Satterthwaite's degrees of freedom would vanish, and the limits with them: those at 0 stand for all.
  const share = Math.max(0, value);
  const a = (k * share) / (n * (1 - share));
  const b = 1 + (k * share * (n - 1)) / (n * (1 - share));
  const error = a * severity + b * residual;
  const df = error ** 2 / ((a * severity) ** 2 / (k - 1) + (b * residual) ** 2 / ((n - 1) * (k - 1)));
  const spread = k * severity + (k * n - k - n) * residual;
  const up = fQuantile(tail, n - 1, df);
  const down = fQuantile(tail, df, n - 1);
  return [
    (n * (towns - up * residual)) / (up * spread + n * towns),
    (n * (down * towns - residual)) / (spread + n * down * towns),
  ];
}
