/**
 * Total out of the full marks when some indicators left the denominator [TO3]: points × full ÷ max, in hundredths, rounded half up once.
 * @returns null where nothing is in the denominator: a town without a score is not a town with 0
 */
export function scaleToFullMarks(points: number, max: number, full: number): number | null {
  return max === 0 ? null : Math.round((points * full) / max);
}
