import { applyQuota, type FinalGrade, type QuotaStep } from '../ranking/apply-quota.js';
import { rankGroups } from '../ranking/rank-groups.js';
import { rankTotals } from '../ranking/rank-totals.js';
import { buildCells } from './build-cells.js';
import type { Cell } from './cell.js';
import type { NotConnected } from './combine-additive.js';
import { composeTown, type TownTotal } from './compose-town.js';
import type { CountyInput, RoundTown } from './county-input.js';
import { elementAt } from './element-at.js';
import { filterSheets, type TownSheets } from './filter-sheets.js';

/** A town's way through the pipeline, every stage kept. */
export interface TownOutcome {
  readonly town: RoundTown;
  readonly sheets: TownSheets;
  /** By indicator id. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Null where the town has no total. */
  readonly scored: ScoredTown | null;
}

/** What a town with a total got. */
export interface ScoredTown {
  readonly total: TownTotal;
  readonly final: FinalGrade;
  /** Among all scored towns, and among its group's [RK1] [RKG1]. */
  readonly rank: number;
  readonly groupRank: number;
}

/** A county's way through the pipeline. */
export interface CountyOutcome {
  readonly input: CountyInput;
  /** In the county's official order. */
  readonly towns: readonly TownOutcome[];
  readonly quotas: readonly QuotaStep[];
  /** Indicators for which the additive model cannot be fitted. */
  readonly notConnected: readonly NotConnected[];
}

/**
 * Runs the declared pipeline over a county [AGG1]: filter → trim → sources → combine → indicator → dimension → outside → total → grade → quota →
 * rank. Pure: the same input gives the same outcome, in whatever order its sheets were fetched [AGG2].
 */
export function aggregateCounty(input: CountyInput): CountyOutcome {
  const sheets = filterSheets(input);
  const { cells, notConnected } = buildCells(input, sheets);
  const totalled = input.towns.flatMap((town, place) => {
    const total = composeTown(input.rubric, town, elementAt(cells, place));
    return total ? [{ town, place, total }] : [];
  });
  const rows = totalled.map(({ town, total }) => ({
    town: town.id,
    group: town.group,
    total: total.total,
    grade: total.held.grade.id,
  }));
  const { grades, steps } = applyQuota(input.rubric, rows, input.tieDecisions);
  const ranks = rankTotals(rows.map(({ total }) => total));
  const groupRanks = rankGroups(rows);
  const scored = new Map(
    totalled.map(({ place, total }, index) => [
      place,
      {
        total,
        final: elementAt(grades, index),
        rank: elementAt(ranks, index),
        groupRank: elementAt(groupRanks, index),
      },
    ]),
  );
  return {
    input,
    quotas: steps,
    notConnected,
    towns: input.towns.map((town, place) => ({
      town,
      sheets: elementAt(sheets, place),
      cells: elementAt(cells, place),
      scored: scored.get(place) ?? null,
    })),
  };
}
