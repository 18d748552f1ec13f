/** Scores of rows (towns) by columns (assessors), one observation each; weights are positive, and every column has an observation. */
export interface Observations {
  readonly rows: number;
  readonly columns: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
}
