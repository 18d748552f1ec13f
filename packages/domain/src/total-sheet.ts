import type { Indicator, Rubric } from './rubric.js';
import { findRuledOut } from './ruled-out.js';
import { informsOnly } from './rules/informs-only.js';
import { scaleToFullMarks } from './scale-to-full-marks.js';
import { scoreEntry, type EntryScore } from './score-entry.js';
import type { ScoreSheet, SheetEntry } from './score-sheet.js';
import type { DimensionTotal, SheetTotal } from './sheet-total.js';
import type { TownProfile } from './town-profile.js';

const NOT_SCORED: SheetEntry = { state: 'not-scored' };

/**
 * Adds up one sheet [TO1]–[TO4], [TO6]: a scored entry brings points and full marks; not applicable leaves the denominator; cannot judge and
 * not scored yet bring neither, and not scored yet keeps the total open. What only informs is not on the bill at all.
 */
export function totalSheet(rubric: Rubric, sheet: ScoreSheet, profile: TownProfile): SheetTotal {
  const out = new Set(findRuledOut(rubric, profile).map(({ indicator }) => indicator));
  const judged = rubric.indicators
    .filter((indicator) => !out.has(indicator.id) && !informsOnly(indicator))
    .map((indicator) => ({ indicator, score: scoreEntry(rubric, indicator, sheet[indicator.id] ?? NOT_SCORED) }));
  const dimensions = rubric.dimensions.map(({ id }) => totalDimension(id, judged));
  const sum = (of: (dimension: DimensionTotal) => number) =>
    dimensions.reduce((all, dimension) => all + of(dimension), 0);
  const points = sum((dimension) => dimension.points);
  const scoredMax = sum((dimension) => dimension.scoredMax);
  const settled = judged.filter(({ score }) => score.kind !== 'open').length;
  return {
    points,
    scoredMax,
    applicableMax: sum((dimension) => dimension.applicableMax),
    total: settled === judged.length ? scaleToFullMarks(points, scoredMax, rubric.points) : null,
    dimensions,
    settled,
    toSettle: judged.length,
  };
}

function totalDimension(
  dimension: string,
  judged: readonly { readonly indicator: Indicator; readonly score: EntryScore }[],
): DimensionTotal {
  let points = 0;
  let scoredMax = 0;
  let applicableMax = 0;
  for (const { indicator, score } of judged) {
    if (indicator.dimension !== dimension || score.kind === 'excluded') continue;
    applicableMax += indicator.points;
    if (score.kind !== 'scored') continue;
    scoredMax += score.maxPoints;
    points += score.points;
  }
  return { dimension, points, scoredMax, applicableMax };
}
