import type { CellEntry } from './cell.js';

/**
 * Leaves out a source's highest and lowest entry where it has at least `from` [AGG4]. Of equal entries the first (by sheet id) goes: which one
 * it is cannot change a mean or a median.
 */
export function trimEntries(entries: readonly CellEntry[], from: number): void {
  const bySource = new Map<string, CellEntry[]>();
  for (const entry of entries) {
    if (entry.leftOut !== null) continue;
    const own = bySource.get(entry.sheet.source);
    if (own) own.push(entry);
    else bySource.set(entry.sheet.source, [entry]);
  }
  for (const own of bySource.values()) {
    if (own.length < from) continue;
    const sorted = own.sort((a, b) => Number(b.points) - Number(a.points));
    for (const highest of sorted.slice(0, 1)) highest.leftOut = 'highest';
    for (const lowest of sorted.slice(-1)) lowest.leftOut = 'lowest';
  }
}
