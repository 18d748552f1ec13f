import { formatPoints } from '../format-points.js';
import { roundHalfUp } from '../round-half-up.js';
import type { Rubric } from '../rubric.js';
import { runSteps, type StepDraft } from '../rules/step-list.js';
import type { ScoreStep } from '../score-step.js';
import type { ConversionFormula } from './conversion-formula.js';

/** What is converted: a final result. */
export interface ConvertibleResult {
  /** After bonus and deductions, in unrounded hundredths. */
  readonly total: number;
  /** Id of the final grade. */
  readonly grade: string;
  readonly rank: number;
}

/** Points in the appraisal, in hundredths, with the steps that led to them; their changes add up to the points. */
export interface ConvertedResult {
  readonly points: number;
  readonly steps: readonly ScoreStep[];
}

/**
 * Folds a result into the county's overall appraisal by a stated formula [CV1]–[CV5]. Rounded once, half up.
 * @throws RangeError where the formula has no points for the grade; `checkConversion` finds it beforehand
 */
export function convertResult(formula: ConversionFormula, rubric: Rubric, result: ConvertibleResult): ConvertedResult {
  const steps = runSteps(draft(formula, rubric, result));
  return { points: steps.reduce((sum, { change }) => sum + change, 0), steps };
}

function draft(formula: ConversionFormula, { points: full }: Rubric, result: ConvertibleResult): readonly StepDraft[] {
  switch (formula.kind) {
    case 'proportion':
      return straight('CV1', 0, full, formula.give, result.total);
    case 'above-base':
      return straight('CV2', formula.base, full, formula.give, result.total);
    case 'by-grade': {
      const points = Object.hasOwn(formula.points, result.grade) ? formula.points[result.grade] : undefined;
      if (points === undefined) throw new RangeError(`The formula has no points for the grade ${result.grade}`);
      const text = { zh: `按等次计 ${formatPoints(points)} 分`, en: `${formatPoints(points)} for the grade` };
      return [{ clause: 'CV3', input: { grade: result.grade }, change: points, text }];
    }
    case 'by-rank':
      return byRank(formula, result.rank);
  }
}

function straight(clause: string, base: number, full: number, give: number, total: number): readonly StepDraft[] {
  const change = roundHalfUp((Math.max(0, total - base) / (full - base)) * give);
  const text = formatPoints;
  const share =
    base === 0
      ? `${text(total)} ÷ ${text(full)}`
      : `(${text(total)} − ${text(base)}) ÷ (${text(full)} − ${text(base)})`;
  const sum = `${share} × ${text(give)} = ${text(change)}`;
  const step: StepDraft = {
    clause,
    input: { total, base, full, give },
    change,
    text: { zh: `折算：${sum} 分`, en: `Converted: ${sum}` },
  };
  if (change <= give) return [step];
  return [
    step,
    {
      clause: 'CV5',
      input: { give },
      change: give - change,
      text: { zh: `至多 ${text(give)} 分`, en: `At most ${text(give)}` },
    },
  ];
}

function byRank(
  { first, step, least }: Extract<ConversionFormula, { kind: 'by-rank' }>,
  rank: number,
): readonly StepDraft[] {
  const down = -step * (rank - 1);
  const sum = first + down;
  const top: StepDraft = {
    clause: 'CV4',
    input: { first },
    change: first,
    text: { zh: `第一名 ${formatPoints(first)} 分`, en: `${formatPoints(first)} for the first rank` },
  };
  const lower: StepDraft = {
    clause: 'CV4',
    input: { rank, step },
    change: down,
    text: {
      zh: `第 ${String(rank)} 名，每低一名少 ${formatPoints(step)} 分`,
      en: `Rank ${String(rank)}: ${formatPoints(step)} less for each rank`,
    },
  };
  const held: StepDraft = {
    clause: 'CV4',
    input: { least },
    change: least - sum,
    text: { zh: `至少 ${formatPoints(least)} 分`, en: `At least ${formatPoints(least)}` },
  };
  return [top, ...(rank > 1 ? [lower] : []), ...(sum < least ? [held] : [])];
}
