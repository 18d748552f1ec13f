import type { AppliedAdjustments } from '../adjustments/adjustment.js';
import { applyAdjustments } from '../adjustments/apply-adjustments.js';
import { computeGates, type PointsOfMarks } from '../adjustments/compute-gates.js';
import { finalTotal } from '../adjustments/final-total.js';
import { holdGrade, type HeldGrade } from '../adjustments/hold-grade.js';
import type { Rubric } from '../rubric.js';
import { scaleToFullMarks } from '../scale-to-full-marks.js';
import type { DimensionTotal } from '../sheet-total.js';
import type { Cell } from './cell.js';
import type { RoundTown } from './county-input.js';

/** A town's points, from its cells to its total, and its grade before any quota. All points in hundredths. */
export interface TownTotal {
  readonly dimensions: readonly DimensionTotal[];
  /** Out of the rubric's full marks, before bonus and deductions [TO3]. */
  readonly base: number;
  readonly adjustments: AppliedAdjustments;
  /** After bonus and deductions [AJ11]. */
  readonly total: number;
  /** After vetoes and gates. */
  readonly held: HeldGrade;
  /** Ids of gates whose fact nobody has stated [GT4]. */
  readonly unknownGates: readonly string[];
}

/**
 * Stages dimension, outside, total and grade of one town [AGG9] [AGG10].
 * @param cells by indicator id, for every indicator of the rubric
 * @returns null where an indicator is undecided, nothing is in the denominator, or the report goes back: such a town is not a town with 0
 */
export function composeTown(rubric: Rubric, town: RoundTown, cells: ReadonlyMap<string, Cell>): TownTotal | null {
  if ([...cells.values()].some(({ state }) => state === 'undecided')) return null;
  const indicators = rubric.indicators.map(({ id, dimension }) => {
    const cell = cells.get(id);
    return cell?.state === 'scored'
      ? { id, dimension, points: Number(cell.points), max: cell.maxPoints }
      : { id, dimension, points: 0, max: 0 };
  });
  const dimensions = rubric.dimensions.map(({ id }) =>
    sumOf(
      id,
      indicators.filter(({ dimension }) => dimension === id),
    ),
  );
  const { points, max } = sumOf('', dimensions);
  const base = scaleToFullMarks(points, max, rubric.points);
  const adjustments = applyAdjustments(rubric, town.proposed);
  if (base === null || adjustments.returnsReport) return null;
  const { overdueRectifications } = town;
  const gates = computeGates(rubric, { dimensions, indicators, overdueRectifications });
  const total = finalTotal(base, adjustments);
  return {
    dimensions: dimensions.map((sum) => ({
      dimension: sum.id,
      points: sum.points,
      scoredMax: sum.max,
      applicableMax: sum.max,
    })),
    base,
    adjustments,
    total,
    held: holdGrade(rubric, total, [...adjustments.vetoes, ...gates.ceilings]),
    unknownGates: gates.unknown,
  };
}

function sumOf(id: string, parts: readonly PointsOfMarks[]): PointsOfMarks {
  let points = 0;
  let max = 0;
  for (const part of parts) {
    points += part.points;
    max += part.max;
  }
  return { id, points, max };
}
