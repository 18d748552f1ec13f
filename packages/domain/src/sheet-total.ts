/** Points and full marks of one dimension on a sheet or result, in hundredths. */
export interface DimensionTotal {
  readonly dimension: string;
  readonly points: number;
  /** Full marks of what has a level. */
  readonly scoredMax: number;
  /** Full marks of everything that applies. */
  readonly applicableMax: number;
}

/** Where a sheet stands, in hundredths. */
export interface SheetTotal {
  readonly points: number;
  readonly scoredMax: number;
  readonly applicableMax: number;
  /** Out of the rubric's full marks; null until every applicable indicator is settled, or where none has a level. */
  readonly total: number | null;
  readonly dimensions: readonly DimensionTotal[];
  /** Applicable indicators with an entry of any kind but "not scored yet", and how many there are to settle. */
  readonly settled: number;
  readonly toSettle: number;
}
