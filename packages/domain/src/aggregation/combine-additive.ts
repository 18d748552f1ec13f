import type { Cell } from './cell.js';
import { compareIds } from './compare-ids.js';
import { elementAt } from './element-at.js';
import { fitAdditive } from './fit-additive.js';

/** Towns and assessors whom no common scores join, so that severity and merit cannot be told apart [AGG7]. */
export interface NotConnected {
  readonly indicator: string;
  readonly components: readonly { readonly towns: readonly string[]; readonly assessors: readonly string[] }[];
}

/**
 * Fits town + assessor to one indicator's entries and writes each cell's estimate and each entry's severity [AGG7].
 * @param cells the indicator's cells by town, scored ones only
 * @returns the parts that the design falls into, or null where it is connected
 */
export function combineAdditive(indicator: string, cells: ReadonlyMap<string, Cell>): NotConnected | null {
  const towns = [...cells.keys()];
  const counted = [...cells.values()].flatMap((cell, row) =>
    cell.entries.flatMap((entry) => (entry.leftOut === null ? [{ entry, row, points: Number(entry.points) }] : [])),
  );
  const assessors = [...new Set(counted.map(({ entry }) => entry.sheet.assessor))].sort(compareIds);
  const column = new Map(assessors.map((assessor, index) => [assessor, index]));
  const columns = counted.map(({ entry }) => Number(column.get(entry.sheet.assessor)));
  const fit = fitAdditive({
    rows: towns.length,
    columns: assessors.length,
    row: Int32Array.from(counted, ({ row }) => row),
    column: Int32Array.from(columns),
    value: Float64Array.from(counted, ({ points }) => points),
    weight: Float64Array.from(counted, ({ entry }) => entry.weight),
  });
  if (!fit.connected)
    return {
      indicator,
      components: fit.components.map((part) => ({
        towns: part.rows.map((row) => elementAt(towns, row)),
        assessors: part.columns.map((index) => elementAt(assessors, index)),
      })),
    };
  counted.forEach(({ entry }, index) => {
    entry.severity = elementAt(fit.columnEffect, elementAt(columns, index));
  });
  [...cells.values()].forEach((cell, row) => {
    cell.exact = elementAt(fit.rowEffect, row);
  });
  return null;
}
