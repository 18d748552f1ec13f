/**
 * To the whole hundredth, half up [RO1]. Binary noise below a millionth of a hundredth is taken off first, so that 0.1 + 0.2 of a point
 * behaves as it does on paper; never -0.
 */
export function roundHalfUp(value: number): number {
  return Math.round(Number(value.toFixed(6))) + 0;
}
