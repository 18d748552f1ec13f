/**
 * Where each stretch of the cleaned text came from: pairs (offset in the cleaned text, offset in the source), ascending in both.
 * Between two pairs the texts run in step. A plain array, so that it can be stored and posted.
 */
export type OffsetMap = readonly number[];

/** The source offset (UTF-16 code units) of an offset in the cleaned text; clamps what lies outside. Monotone. */
export function toSourceOffset(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.length / 2 - 1;
  if (high < 0) return Math.max(0, offset);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const cleaned = map[low * 2] ?? 0;
  const source = map[low * 2 + 1] ?? 0;
  const next = map[low * 2 + 3];
  const found = source + Math.max(0, offset - cleaned);
  return next === undefined ? found : Math.min(found, next);
}
