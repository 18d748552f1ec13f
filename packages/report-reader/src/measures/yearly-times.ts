const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/每(?:个)?(?:半年|学期)[^，。；每]{0,14}$/, 2],
  [/每(?:个)?(?:季度?|3个月)[^，。；每]{0,14}$/, 4],
  [/每(?:两|2|二)个?月[^，。；每]{0,14}$/, 6],
  [/每(?:半个?月)[^，。；每]{0,14}$/, 24],
  [/每(?:个)?月[^，。；每]{0,14}$/, 12],
  [/每(?:周|星期)[^，。；每]{0,14}$/, 52],
  [/每(?:年度?)[^，。；每]{0,14}$/, 1],
];

/** How often a year: 每季度一次 is 4; null where the words before the number name no period. */
export function yearlyTimes(before: string, times: number): number | null {
  for (const [period, yearly] of PERIODS) if (period.test(before)) return yearly * times;
  return null;
}
