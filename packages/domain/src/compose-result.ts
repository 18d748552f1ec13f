import { gradeOf } from './grade-of.js';
import { levelReached } from './level-reached.js';
import type { Indicator, Level, Rubric } from './rubric.js';
import { findRuledOut } from './ruled-out.js';
import { informsOnly } from './rules/informs-only.js';
import { scaleToFullMarks } from './scale-to-full-marks.js';
import { scoreEntry } from './score-entry.js';
import type { ScoreSheet } from './score-sheet.js';
import type { DimensionTotal } from './sheet-total.js';
import type { TownProfile } from './town-profile.js';

/** A submitted sheet; `decides` marks the county's own decision (合议), which stands alone where there is one. */
export interface SubmittedSheet {
  readonly decides: boolean;
  readonly entries: ScoreSheet;
}

/** An indicator of a composed result. Points in hundredths. */
export type ResultIndicator =
  | {
      readonly indicator: string;
      readonly state: 'level';
      /** The level, or the highest one whose points the mean (or another rule's points) reaches. */
      readonly level: Level;
      readonly points: number;
      readonly maxPoints: number;
    }
  | { readonly indicator: string; readonly state: 'not-applicable'; readonly basis: string };

/** What a town got, before it is frozen. Points in hundredths; `total` out of the rubric's full marks. */
export interface ComposedResult {
  readonly rule: 'county-decision' | 'mean-of-sheets';
  readonly sheets: number;
  readonly indicators: readonly ResultIndicator[];
  readonly dimensions: readonly DimensionTotal[];
  readonly total: number;
  readonly grade: string;
}

/** The result, or the indicators on which no judgement stands yet. */
export type ResultOutcome =
  | { readonly ok: true; readonly result: ComposedResult }
  | { readonly ok: false; readonly undecided: readonly string[] };

/**
 * Makes one town's result of its submitted sheets [RS1]–[RS6]: the county's decision where there is one, else the plain mean of the sheets' points.
 * Abstentions are left out of the mean; an indicator that some call not applicable and others score is undecided.
 * @param basisLanguage in which the profile's reasons for "not applicable" are written into the result
 */
export function composeResult(
  rubric: Rubric,
  sheets: readonly SubmittedSheet[],
  profile: TownProfile,
  basisLanguage: 'zh' | 'en' = 'zh',
): ResultOutcome {
  const deciding = sheets.filter(({ decides }) => decides);
  const counted = deciding.length > 0 ? deciding : sheets;
  const ruledOut = new Map(
    findRuledOut(rubric, profile).map(({ indicator, basis }) => [indicator, basis[basisLanguage]]),
  );
  const indicators: ResultIndicator[] = [];
  const undecided: string[] = [];
  for (const indicator of rubric.indicators.filter((each) => !informsOnly(each))) {
    const basis = ruledOut.get(indicator.id);
    const composed: ResultIndicator | null =
      basis === undefined
        ? composeIndicator(rubric, indicator, counted)
        : { indicator: indicator.id, state: 'not-applicable', basis };
    if (composed) indicators.push(composed);
    else undecided.push(indicator.id);
  }
  if (undecided.length > 0) return { ok: false, undecided };
  const dimensions = rubric.dimensions.map(({ id }) => totalDimension(rubric, id, indicators));
  const sum = (of: (dimension: DimensionTotal) => number) =>
    dimensions.reduce((all, dimension) => all + of(dimension), 0);
  const total = scaleToFullMarks(
    sum(({ points }) => points),
    sum(({ applicableMax }) => applicableMax),
    rubric.points,
  );
  if (total === null) return { ok: false, undecided: rubric.indicators.map(({ id }) => id) };
  const rule = deciding.length > 0 ? 'county-decision' : 'mean-of-sheets';
  return {
    ok: true,
    result: { rule, sheets: counted.length, indicators, dimensions, total, grade: gradeOf(total, rubric).id },
  };
}

function composeIndicator(
  rubric: Rubric,
  indicator: Indicator,
  sheets: readonly SubmittedSheet[],
): ResultIndicator | null {
  const entries = sheets.flatMap(({ entries }) => entries[indicator.id] ?? []);
  const scored = entries.flatMap((entry) => {
    const score = scoreEntry(rubric, indicator, entry);
    return score.kind === 'scored' ? [score.points] : [];
  });
  const [excluded] = entries.flatMap((entry) => (entry.state === 'not-applicable' ? [entry.basis] : []));
  if (excluded !== undefined)
    return scored.length > 0 ? null : { indicator: indicator.id, state: 'not-applicable', basis: excluded };
  if (scored.length === 0) return null;
  const points = Math.round(scored.reduce((sum, each) => sum + each, 0) / scored.length);
  return {
    indicator: indicator.id,
    state: 'level',
    level: levelReached(rubric, indicator, points),
    points,
    maxPoints: indicator.points,
  };
}

function totalDimension(rubric: Rubric, dimension: string, indicators: readonly ResultIndicator[]): DimensionTotal {
  const own = new Set(rubric.indicators.filter((indicator) => indicator.dimension === dimension).map(({ id }) => id));
  const levelled = indicators.filter((item) => item.state === 'level').filter((item) => own.has(item.indicator));
  const max = levelled.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return {
    dimension,
    points: levelled.reduce((sum, { points }) => sum + points, 0),
    scoredMax: max,
    applicableMax: max,
  };
}
