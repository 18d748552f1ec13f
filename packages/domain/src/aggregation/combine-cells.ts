import { roundHalfUp } from '../round-half-up.js';
import type { Aggregation } from './aggregation.js';
import type { Cell } from './cell.js';
import { combineAdditive, type NotConnected } from './combine-additive.js';
import { combineCell } from './combine-cell.js';

/**
 * Stages combine and indicator for one indicator: its cells become points, rounded once and kept within 0 and the full marks [AGG5]–[AGG8].
 * @returns what keeps the additive model from being fitted, or null
 */
export function combineCells(
  indicator: string,
  cells: ReadonlyMap<string, Cell>,
  aggregation: Aggregation,
): NotConnected | null {
  const weights = new Map(aggregation.sources.map(({ id, weight }) => [id, weight]));
  // what the county decided has its points already, and stands outside the model as its sheets do
  const scored = [...cells].filter(([, { state, decision }]) => state === 'scored' && !decision);
  const decided = ([, cell]: readonly [string, Cell]) => cell.entries.some(({ sheet }) => sheet.decides);
  const modelled = aggregation.combine === 'additive' ? scored.filter((pair) => !decided(pair)) : [];
  const how = aggregation.combine === 'median' ? 'median' : 'mean';
  for (const [, cell] of scored) cell.exact = combineCell(cell, how, weights);
  const broken = modelled.length > 0 ? combineAdditive(indicator, new Map(modelled)) : null;
  if (broken)
    for (const [, cell] of modelled) {
      cell.state = 'undecided';
      cell.undecided = 'not-connected';
      cell.exact = null;
    }
  for (const [, cell] of scored)
    if (cell.exact !== null) {
      cell.points = Math.min(cell.maxPoints, Math.max(0, roundHalfUp(cell.exact)));
    }
  return broken;
}
