import { pointsAtLevel } from './points-at-level.js';
import type { Indicator, Rubric } from './rubric.js';
import { findRuledOut } from './ruled-out.js';
import { scaleToFullMarks } from './scale-to-full-marks.js';
import type { ScoreSheet, SheetEntry } from './score-sheet.js';
import type { DimensionTotal, SheetTotal } from './sheet-total.js';
import type { TownProfile } from './town-profile.js';

const NOT_SCORED: SheetEntry = { state: 'not-scored' };

/**
 * Adds up one sheet [TO1]–[TO4]: a level brings points and full marks; not applicable leaves the denominator; cannot judge and not scored
 * yet bring neither, and not scored yet keeps the total open.
 */
export function totalSheet(rubric: Rubric, sheet: ScoreSheet, profile: TownProfile): SheetTotal {
  const out = new Set(findRuledOut(rubric, profile).map(({ indicator }) => indicator));
  const judged = rubric.indicators
    .filter(({ id }) => !out.has(id))
    .map((indicator) => ({ indicator, entry: sheet[indicator.id] ?? NOT_SCORED }));
  const dimensions = rubric.dimensions.map(({ id }) => totalDimension(rubric, id, judged));
  const sum = (of: (dimension: DimensionTotal) => number) =>
    dimensions.reduce((all, dimension) => all + of(dimension), 0);
  const points = sum((dimension) => dimension.points);
  const scoredMax = sum((dimension) => dimension.scoredMax);
  const settled = judged.filter(({ entry }) => entry.state !== 'not-scored').length;
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
  rubric: Rubric,
  dimension: string,
  judged: readonly { readonly indicator: Indicator; readonly entry: SheetEntry }[],
): DimensionTotal {
  let points = 0;
  let scoredMax = 0;
  let applicableMax = 0;
  for (const { indicator, entry } of judged) {
    if (indicator.dimension !== dimension || entry.state === 'not-applicable') continue;
    applicableMax += indicator.points;
    if (entry.state !== 'level') continue;
    scoredMax += indicator.points;
    points += pointsAtLevel(rubric, indicator, entry.level);
  }
  return { dimension, points, scoredMax, applicableMax };
}
