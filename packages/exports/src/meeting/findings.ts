import type { Bilingual, Indicator } from '@fazhi/domain';
import type { MeetingResult, MeetingTown } from './meeting-result.js';

/** How one indicator went across the county. */
export interface IndicatorFinding {
  readonly indicator: Indicator;
  /** Towns to which it applied. */
  readonly towns: number;
  /** Mean share of its full marks, in percent with one decimal. */
  readonly percent: number;
  /** Towns with all of its points, and towns with less than 60 % of them. */
  readonly full: number;
  readonly weak: number;
}

/** How one target of the plan went across the county. */
export interface TargetFinding {
  readonly measure: string;
  readonly name: Bilingual;
  readonly target: string;
  readonly met: number;
  readonly missed: number;
  readonly notReported: number;
}

/** What holds for the whole county, drawn from its results alone. */
export interface Findings {
  readonly average: number | null;
  readonly highest: number | null;
  readonly lowest: number | null;
  /** Towns by grade id. */
  readonly grades: ReadonlyMap<string, number>;
  /** Mean share of full marks by dimension id, in percent with one decimal. */
  readonly dimensions: ReadonlyMap<string, number>;
  /** Every indicator that counted anywhere, in the rubric's order. */
  readonly indicators: readonly IndicatorFinding[];
  /** The best few, at 85 % and above, and those in which most towns are weak. */
  readonly strengths: readonly IndicatorFinding[];
  readonly shortcomings: readonly IndicatorFinding[];
  readonly targets: readonly TargetFinding[];
}

const MOST = 5;
const STRONG = 85;
const WEAK = 60;

/** Draws the county's findings from its results: counts and means, no judgement. */
export function drawFindings({ towns, rubric }: MeetingResult): Findings {
  const totals = towns.map(({ total }) => total);
  const indicators = rubric.indicators.flatMap((indicator) => findIndicatorFinding(indicator, towns));
  return {
    average: totals.length === 0 ? null : Math.round(sum(totals) / totals.length),
    highest: totals.length === 0 ? null : Math.max(...totals),
    lowest: totals.length === 0 ? null : Math.min(...totals),
    grades: new Map(rubric.grades.map(({ id }) => [id, towns.filter(({ grade }) => grade === id).length])),
    dimensions: new Map(
      rubric.dimensions.map(({ id }) => {
        const own = towns.flatMap(({ dimensions }) => dimensions.filter(({ dimension }) => dimension === id));
        return [
          id,
          percentOf(sum(own.map(({ points }) => points)), sum(own.map(({ applicableMax }) => applicableMax))),
        ];
      }),
    ),
    indicators,
    strengths: indicators
      .filter(({ percent }) => percent >= STRONG)
      .sort((a, b) => b.percent - a.percent)
      .slice(0, MOST),
    shortcomings: indicators
      .filter(({ weak }) => weak > 0)
      .sort((a, b) => b.weak / b.towns - a.weak / a.towns || a.percent - b.percent)
      .slice(0, MOST),
    targets: findTargets(towns),
  };
}

function findIndicatorFinding(indicator: Indicator, towns: readonly MeetingTown[]): IndicatorFinding[] {
  const scored = towns.flatMap(({ indicators }) =>
    indicators.filter((item) => item.indicator === indicator.id && item.points !== null && item.maxPoints > 0),
  );
  if (scored.length === 0) return [];
  const points = scored.map((item) => item.points ?? 0);
  const max = scored.map(({ maxPoints }) => maxPoints);
  return [
    {
      indicator,
      towns: scored.length,
      percent: percentOf(sum(points), sum(max)),
      full: scored.filter((item) => item.points === item.maxPoints).length,
      weak: scored.filter((item) => (item.points ?? 0) * 100 < item.maxPoints * WEAK).length,
    },
  ];
}

function findTargets(towns: readonly MeetingTown[]): readonly TargetFinding[] {
  const found = new Map<string, TargetFinding>();
  for (const { measure, name, target, state } of towns.flatMap(({ indicators }) =>
    indicators.flatMap(({ attainments }) => attainments),
  )) {
    const known = found.get(measure) ?? { measure, name, target, met: 0, missed: 0, notReported: 0 };
    found.set(measure, {
      ...known,
      met: known.met + Number(state === 'met'),
      missed: known.missed + Number(state === 'missed'),
      notReported: known.notReported + Number(state === 'not-reported'),
    });
  }
  return [...found.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function percentOf(points: number, max: number): number {
  return max === 0 ? 0 : Math.round((points * 1000) / max) / 10;
}
