import { compareIds } from './compare-ids.js';
import type { CountyInput } from './county-input.js';
import type { RoundSheet } from './round-sheet.js';

/** A sheet that does not count, and why [SRC4] [AGG3]. */
export interface FilteredSheet {
  readonly sheet: RoundSheet;
  readonly why: 'unknown-source' | 'not-submitted' | 'conflict-of-interest' | 'county-decided';
  /** The reason on record for a conflict of interest; null otherwise. */
  readonly reason: string | null;
}

/** One town's sheets, in the order of their ids. */
export interface TownSheets {
  readonly kept: readonly RoundSheet[];
  readonly filtered: readonly FilteredSheet[];
}

/**
 * First stage: keeps the sheets that count [AGG3] [SRC4].
 * @returns by town, in the round's order; sheets of other towns are nobody's
 */
export function filterSheets(input: CountyInput): readonly TownSheets[] {
  const sources = new Set(input.aggregation.sources.map(({ id }) => id));
  const conflicts = new Map(
    input.conflicts.map(({ town, assessor, reason }) => [JSON.stringify([town, assessor]), reason]),
  );
  const byTown = new Map<string, RoundSheet[]>(input.towns.map(({ id }) => [id, []]));
  for (const sheet of input.sheets) byTown.get(sheet.town)?.push(sheet);
  const judge = (sheet: RoundSheet): FilteredSheet | null => {
    if (!sources.has(sheet.source)) return { sheet, why: 'unknown-source', reason: null };
    if (!sheet.submitted) return { sheet, why: 'not-submitted', reason: null };
    const reason = conflicts.get(JSON.stringify([sheet.town, sheet.assessor]));
    return reason === undefined ? null : { sheet, why: 'conflict-of-interest', reason };
  };
  return [...byTown.values()].map((sheets) => filterTown(sheets, judge));
}

function filterTown(sheets: readonly RoundSheet[], judge: (sheet: RoundSheet) => FilteredSheet | null): TownSheets {
  const kept: RoundSheet[] = [];
  const filtered: FilteredSheet[] = [];
  for (const sheet of [...sheets].sort((a, b) => compareIds(a.id, b.id))) {
    const out = judge(sheet);
    if (out) filtered.push(out);
    else kept.push(sheet);
  }
  if (!kept.some(({ decides }) => decides)) return { kept, filtered };
  const overruled = kept.filter(({ decides }) => !decides);
  return {
    kept: kept.filter(({ decides }) => decides),
    filtered: [
      ...filtered,
      ...overruled.map((sheet) => ({ sheet, why: 'county-decided', reason: null }) satisfies FilteredSheet),
    ],
  };
}
