import type { TownOutcome } from '../aggregation/aggregate-county.js';
import { entryScorer } from '../aggregation/entry-scorer.js';
import type { Rubric } from '../rubric.js';
import { findRuledOut } from '../ruled-out.js';
import { scaleToFullMarks } from '../scale-to-full-marks.js';
import type { ScoreSheet } from '../score-sheet.js';
import type { TownProfile } from '../town-profile.js';
import { apportion } from './apportion.js';

/** One part of a total. Whole hundredths; the parts of a breakdown add up to its total exactly [EXD1]. */
export interface Part {
  readonly kind: 'indicator' | 'completeness' | 'bonus' | 'deductions' | 'floor';
  /** The indicator's id; the kind's own name elsewhere. */
  readonly id: string;
  readonly points: number;
  /** What it could have brought to the total, unrounded; null outside indicators and where it is not in the denominator. */
  readonly of: number | null;
}

/** A total and its parts. */
export interface Breakdown {
  readonly total: number;
  readonly parts: readonly Part[];
}

/** A scored town's total in parts [EXD1]. @returns null for a town without a total */
export function breakDownTown(rubric: Rubric, { cells, scored }: TownOutcome): Breakdown | null {
  if (!scored) return null;
  const { base, total, adjustments } = scored.total;
  const marks = rubric.indicators.map(({ id }) => {
    const cell = cells.get(id);
    return { id, points: cell?.points ?? 0, max: cell?.state === 'scored' ? cell.maxPoints : 0 };
  });
  const groups = (['completeness', 'bonus', 'deductions'] as const).map((kind): Part => ({
    kind,
    id: kind,
    points: adjustments.groups[kind],
    of: null,
  }));
  const floor: Part = { kind: 'floor', id: 'floor', points: total - base - adjustments.points, of: null };
  return { total, parts: [...indicatorParts(rubric, marks, base), ...groups, floor] };
}

/** One sheet's total in parts, to lay two assessors side by side [EXD1]. @returns null where the sheet has nothing scored */
export function breakDownSheet(rubric: Rubric, sheet: ScoreSheet, profile: TownProfile): Breakdown | null {
  const out = new Set(findRuledOut(rubric, profile).map(({ indicator }) => indicator));
  const marks = rubric.indicators.map((indicator) => {
    const score = entryScorer(rubric, indicator)(sheet[indicator.id]);
    const counts = score.kind === 'scored' && !out.has(indicator.id);
    return { id: indicator.id, points: counts ? score.points : 0, max: counts ? score.maxPoints : 0 };
  });
  const sum = (of: 'points' | 'max') => marks.reduce((all, mark) => all + mark[of], 0);
  const total = scaleToFullMarks(sum('points'), sum('max'), rubric.points);
  return total === null ? null : { total, parts: indicatorParts(rubric, marks, total) };
}

function indicatorParts(
  rubric: Rubric,
  marks: readonly { readonly id: string; readonly points: number; readonly max: number }[],
  base: number,
): readonly Part[] {
  const scale = rubric.points / marks.reduce((sum, { max }) => sum + max, 0);
  const points = apportion(
    marks.map((mark) => mark.points * scale),
    base,
  );
  return marks.map(({ id, max }, place) => ({
    kind: 'indicator',
    id,
    points: Number(points[place]),
    of: max === 0 ? null : max * scale,
  }));
}
