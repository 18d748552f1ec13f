/** How far an invented assessor got with a town. */
export interface SampleSheet {
  readonly year: number;
  /** Place in the county's official order. */
  readonly town: number;
  readonly assessor: 'assessor1' | 'assessor2' | 'assessor3';
  /** Indicators settled; all of them and handed in where null. */
  readonly settled: number | null;
}

const PAST = 2024;
const CURRENT = 2025;

/** Last year is finished; this year is in full swing: some sheets handed in, some half done, some towns untouched. */
export const SAMPLE_SHEETS: readonly SampleSheet[] = [
  ...(['assessor1', 'assessor2'] as const).flatMap((assessor) =>
    Array.from({ length: 12 }, (_, town) => ({ year: PAST, town, assessor, settled: null })),
  ),
  ...[0, 2, 3, 5, 6].map((town) => ({ year: CURRENT, town, assessor: 'assessor1' as const, settled: null })),
  { year: CURRENT, town: 1, assessor: 'assessor1', settled: 13 },
  { year: CURRENT, town: 4, assessor: 'assessor1', settled: 6 },
  ...[0, 2, 3].map((town) => ({ year: CURRENT, town, assessor: 'assessor2' as const, settled: null })),
  { year: CURRENT, town: 6, assessor: 'assessor2', settled: 17 },
  { year: CURRENT, town: 0, assessor: 'assessor3', settled: null },
  { year: CURRENT, town: 11, assessor: 'assessor3', settled: 4 },
];

/** Towns by place whose results of the year are published. */
export const SAMPLE_PUBLISHED: readonly { readonly year: number; readonly towns: readonly number[] }[] = [
  { year: PAST, towns: Array.from({ length: 12 }, (_, town) => town) },
  { year: CURRENT, towns: [0, 2, 3] },
];
