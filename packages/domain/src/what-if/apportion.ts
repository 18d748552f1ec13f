/**
 * Rounds parts to whole numbers that add up to a whole total, by largest remainder (Hamilton); of equal remainders the first goes up [EXD2].
 * @param exact parts whose sum is less than one apart from `total`
 */
export function apportion(exact: readonly number[], total: number): readonly number[] {
  const rounded = exact.map(Math.floor);
  const left = total - rounded.reduce((sum, value) => sum + value, 0);
  const up = exact
    .map((value, place) => ({ place, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place)
    .slice(0, left);
  const places = new Set(up.map(({ place }) => place));
  return rounded.map((value, place) => (places.has(place) ? value + 1 : value));
}
