import { findRuledOut } from '../ruled-out.js';
import { buildCell } from './build-cell.js';
import type { Cell } from './cell.js';
import type { NotConnected } from './combine-additive.js';
import { combineCells } from './combine-cells.js';
import type { CountyInput } from './county-input.js';
import { entryScorer } from './entry-scorer.js';
import type { TownSheets } from './filter-sheets.js';

/**
 * Stages trim to indicator for the whole county: every indicator of every town becomes a cell with its points, or with why it has none.
 * @param sheets by town, in the round's order
 * @returns cells by town and indicator id, and the indicators for which the additive model cannot be fitted
 */
export function buildCells(
  { rubric, aggregation, towns, decisions = [] }: CountyInput,
  sheets: readonly TownSheets[],
): { readonly cells: readonly ReadonlyMap<string, Cell>[]; readonly notConnected: readonly NotConnected[] } {
  const ruledOut = towns.map(
    ({ profile }) => new Map(findRuledOut(rubric, profile).map(({ indicator, basis }) => [indicator, basis.zh])),
  );
  const decided = new Map(decisions.map((decision) => [JSON.stringify([decision.town, decision.indicator]), decision]));
  const cells = towns.map(() => new Map<string, Cell>());
  const notConnected = rubric.indicators.flatMap((indicator) => {
    const score = entryScorer(rubric, indicator);
    const own = new Map<string, Cell>();
    sheets.forEach(({ kept }, place) => {
      const town = String(towns[place]?.id);
      const cell = buildCell(
        indicator,
        kept,
        score,
        aggregation,
        ruledOut[place]?.get(indicator.id),
        decided.get(JSON.stringify([town, indicator.id])),
      );
      cells[place]?.set(indicator.id, cell);
      own.set(town, cell);
    });
    return combineCells(indicator.id, own, aggregation) ?? [];
  });
  return { cells, notConnected };
}
