/** The two-way analysis of variance of a complete table: towns by assessors, one score each. */
export interface MeanSquares {
  readonly towns: number;
  readonly assessors: number;
  readonly betweenTowns: number;
  readonly betweenAssessors: number;
  /** Within towns: assessors and residual together. */
  readonly within: number;
  readonly residual: number;
}

/** Mean squares of a complete table (Shrout & Fleiss 1979, table 3). @param scores by town and assessor, at least 2 × 2, rows of equal length */
export function meanSquares(scores: readonly (readonly number[])[]): MeanSquares {
  const n = scores.length;
  const rowMeans = scores.map(meanOf);
  const k = Number(scores[0]?.length);
  const columnMeans = Array.from({ length: k }, (_, column) => meanOf(scores.map((row) => Number(row[column]))));
  const grand = meanOf(rowMeans);
  const towns = k * squaresOf(rowMeans, grand);
  const assessors = n * squaresOf(columnMeans, grand);
  const residual = scores.reduce(
    (sum, row, place) =>
      sum +
      row.reduce(
        (all, score, column) => all + (score - Number(rowMeans[place]) - Number(columnMeans[column]) + grand) ** 2,
        0,
      ),
    0,
  );
  return {
    towns: n,
    assessors: k,
    betweenTowns: towns / (n - 1),
    betweenAssessors: assessors / (k - 1),
    within: (assessors + residual) / (n * (k - 1)),
    residual: residual / ((n - 1) * (k - 1)),
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const squaresOf = (values: readonly number[], from: number) =>
  values.reduce((sum, value) => sum + (value - from) ** 2, 0);
