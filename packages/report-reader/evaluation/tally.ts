/** How often something was found rightly, found wrongly, or missed. */
export interface Tally {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

/** A tally in which nothing was counted yet. */
const emptyTally: Tally = { right: 0, extra: 0, missed: 0 };

/** The tallies' sum. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { right, extra, missed }) => ({
      right: sum.right + right,
      extra: sum.extra + extra,
      missed: sum.missed + missed,
    }),
    emptyTally,
  );
}

/** Precision, recall and their harmonic mean; where nothing was wanted and nothing found, all are 1. */
export function ratesOf({ right, extra, missed }: Tally): {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
} {
  const precision = right + extra > 0 ? right / (right + extra) : missed > 0 ? 0 : 1;
  const recall = right + missed > 0 ? right / (right + missed) : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
