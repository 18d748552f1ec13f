/**
 * Ranks by total, highest first; equal totals share a rank and the next rank counts them: 1, 2, 2, 4 [RK1]. Within a tie the given order
 * stands (the county's official order), so the result does not depend on how the rows were fetched only if that order is the caller's [RK2].
 * @param rows totals in unrounded hundredths
 */
export function rankTowns<Row extends { readonly total: number }>(
  rows: readonly Row[],
): readonly (Row & { readonly rank: number })[] {
  const sorted = [...rows].sort((a, b) => b.total - a.total);
  let rank = 0;
  return sorted.map((row, place) => {
    if (row.total !== sorted[place - 1]?.total) rank = place + 1;
    return { ...row, rank };
  });
}
