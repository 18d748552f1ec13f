import type { CellEntry } from './cell.js';

/**
 * Gives every entry that counts its share of the cell: its source's weight, divided among the source's entries; the weight of a source that
 * has none falls to the others in proportion [SRC1] [SRC3]. The county's own decision weighs by itself.
 */
export function weighEntries(entries: readonly CellEntry[], weights: ReadonlyMap<string, number>): void {
  const counts = new Map<string, number>();
  let total = 0;
  const weightOf = ({ sheet }: CellEntry) => (sheet.decides ? 1 : Number(weights.get(sheet.source)));
  for (const entry of entries) {
    if (entry.leftOut !== null) continue;
    const before = counts.get(entry.sheet.source);
    if (before === undefined) total += weightOf(entry);
    counts.set(entry.sheet.source, (before ?? 0) + 1);
  }
  for (const entry of entries) {
    if (entry.leftOut !== null) continue;
    entry.weight = weightOf(entry) / (total * Number(counts.get(entry.sheet.source)));
  }
}
