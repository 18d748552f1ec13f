const LEVELS = 5;

/** Cohen's kappa with quadratic weights over pairs of levels 0 to 4; null where all pairs stand in one cell. */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const first = Array.from({ length: LEVELS }, (_, level) => pairs.filter(([one]) => one === level).length);
  const second = Array.from({ length: LEVELS }, (_, level) => pairs.filter(([, one]) => one === level).length);
  const seen = pairs.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0);
  let expected = 0;
  for (const [one, left] of first.entries())
    for (const [other, right] of second.entries()) expected += ((one - other) ** 2 * left * right) / pairs.length;
  return expected > 0 ? 1 - seen / expected : null;
}
