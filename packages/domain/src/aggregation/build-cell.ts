import type { Indicator } from '../rubric.js';
import type { EntryScore } from '../score-entry.js';
import { informsOnly } from '../rules/informs-only.js';
import type { SheetEntry } from '../score-sheet.js';
import type { Aggregation } from './aggregation.js';
import type { Cell, CellEntry, Undecided } from './cell.js';
import type { IndicatorDecision } from './county-input.js';
import type { RoundSheet } from './round-sheet.js';
import { trimEntries } from './trim-entries.js';
import { weighEntries } from './weigh-entries.js';

/**
 * Collects one indicator's entries for one town, trims and weighs them [AGG4] [SRC1]–[SRC3], and settles whether there is anything to
 * average [AGG5].
 * @param ruledOut the basis on which the town's profile rules the indicator out; undefined where it applies
 * @param decision the county's own, which stands in place of the entries [MOD7]
 */
export function buildCell(
  indicator: Indicator,
  sheets: readonly RoundSheet[],
  score: (entry: SheetEntry | undefined) => EntryScore,
  aggregation: Aggregation,
  ruledOut: string | undefined,
  decision?: IndicatorDecision,
): Cell {
  const weights = new Map(aggregation.sources.map(({ id, weight }) => [id, weight]));
  const entries: CellEntry[] = [];
  const word = decision && ruledOut === undefined && !informsOnly(indicator) ? score(decision.entry) : null;
  const decided = word?.kind === 'scored' || word?.kind === 'excluded' ? decision : undefined;
  let basis: string | null = ruledOut ?? null;
  for (const sheet of sheets) {
    const raw = sheet.entries[indicator.id];
    const scored = score(raw);
    const counts = sheet.decides || weights.get(sheet.source) !== 0;
    if (counts && !decided && raw?.state === 'not-applicable') basis ??= raw.basis;
    entries.push({
      sheet,
      kind: scored.kind,
      points: scored.kind === 'scored' ? scored.points : null,
      leftOut: !counts ? 'weightless' : decided ? 'county-decided' : scored.kind === 'scored' ? null : scored.kind,
      weight: 0,
      severity: 0,
    });
  }
  const cell: Cell = {
    indicator: indicator.id,
    maxPoints: indicator.points,
    entries,
    decision: decided ?? null,
    state: 'scored',
    undecided: null,
    basis,
    exact: null,
    points: null,
  };
  if (informsOnly(indicator)) cell.state = 'informs-only';
  else if (ruledOut !== undefined) cell.state = 'not-applicable';
  else if (word?.kind === 'scored') cell.exact = cell.points = word.points;
  else if (decided?.entry.state === 'not-applicable') {
    cell.state = 'not-applicable';
    cell.basis = decided.entry.basis;
  } else settle(cell);
  if (cell.state !== 'scored' || cell.decision) return cell;
  if (aggregation.trimFrom !== null) trimEntries(entries, aggregation.trimFrom);
  weighEntries(entries, weights);
  return cell;
}

function settle(cell: Cell): void {
  const has = (kind: CellEntry['leftOut']) => cell.entries.some(({ leftOut }) => leftOut === kind);
  const undecided: Undecided | null = has('open')
    ? 'open'
    : has('excluded') && has(null)
      ? 'judged-two-ways'
      : has('excluded') || has(null)
        ? null
        : 'nobody-judged';
  if (undecided) {
    cell.state = 'undecided';
    cell.undecided = undecided;
    cell.basis = null;
  } else if (has('excluded')) cell.state = 'not-applicable';
}
