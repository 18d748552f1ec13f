/** Points or shares as people write them, in hundredths or percent. */
export const hundredths = (value: number): number => Math.round(value * 100);

/** The same, null where nothing is written. */
export const hundredthsOrNull = (value: number | undefined): number | null =>
  value === undefined ? null : hundredths(value);
