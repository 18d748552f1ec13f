import { attainTarget } from './attain-target.js';
import type { EvidenceStrength } from './evidence.js';
import type { Plan } from './plan.js';
import { pointsAtLevel } from './points-at-level.js';
import type { Reading } from './reading.js';
import type { Indicator, Rubric } from './rubric.js';
import { findRuledOut, type RuledOut } from './ruled-out.js';
import { ruleOf } from './rules/rule-of.js';
import { scoreEntry } from './score-entry.js';
import { suggestionConfidence } from './suggestion-confidence.js';
import type { Suggestion, SuggestionRule } from './suggestion.js';
import type { TargetAttainment } from './target-attainment.js';
import { planFor } from './targets/plan-for.js';
import type { TownProfile } from './town-profile.js';

/**
 * Suggests a level for every indicator of the rubric from what the reader found [SG1]–[SG9]. Level 0 is never suggested [SG2].
 * @param input the rubric and plan that the reading was made with, and the town's profile of the year; the year where it is known, for targets
 * that hold in some years only
 * @returns one suggestion an indicator, in the rubric's order
 */
export function suggestLevels(input: {
  readonly rubric: Rubric;
  readonly plan: Plan;
  readonly reading: Reading;
  readonly profile: TownProfile;
  readonly year?: number;
}): readonly Suggestion[] {
  const { rubric, reading, profile } = input;
  const { plan } = planFor(input.plan, profile, input.year ?? null);
  const ruledOut = findRuledOut(rubric, profile);
  return rubric.indicators.map((indicator) => {
    const own = reading.evidence
      .map((piece, number) => ({ piece, number }))
      .filter(({ piece }) => piece.indicator === indicator.id);
    const attainments = plan.measures
      .filter((measure) => measure.indicator === indicator.id)
      .map((measure) => attainTarget(measure, reading.measures));
    const strengths = own.map(({ piece }) => piece.strength);
    const rule = ruleFor(indicator, ruledOut, strengths, attainments);
    const level = LEVEL_OF_RULE[rule.id];
    return {
      indicator: indicator.id,
      level,
      points: suggestedPoints(rubric, indicator, rule),
      maxPoints: indicator.points,
      rule,
      ...suggestionConfidence(rule, {
        hasOpenTarget: attainments.some(({ state }) => state === 'not-reported'),
        strengths,
        hasFigure: own.some(({ piece }) =>
          reading.figures.some(({ start, end }) => start < piece.end && end > piece.start),
        ),
      }),
      evidence: own.map(({ number }) => number),
      attainments,
    };
  });
}

const LEVEL_OF_RULE: Readonly<Record<SuggestionRule['id'], Suggestion['level']>> = {
  'nothing-found': null,
  'not-applicable': null,
  measured: null,
  'not-by-level': null,
  'attitude-only': 1,
  'deed-without-support': 2,
  'deed-with-support': 3,
  'target-missed': 3,
  'loop-closed': 4,
  'target-met': 4,
};

function suggestedPoints(rubric: Rubric, indicator: Indicator, rule: SuggestionRule): number | null {
  if (rule.id === 'measured') {
    const score = scoreEntry(rubric, indicator, { state: 'measured', value: rule.value });
    return score.kind === 'scored' ? score.points : null;
  }
  const level = LEVEL_OF_RULE[rule.id];
  return level === null ? null : pointsAtLevel(rubric, indicator, level);
}

function ruleFor(
  indicator: Indicator,
  ruledOut: readonly RuledOut[],
  strengths: readonly EvidenceStrength[],
  attainments: readonly TargetAttainment[],
): SuggestionRule {
  const out = ruledOut.find((item) => item.indicator === indicator.id);
  if (out) return { id: 'not-applicable', basis: out.basis };
  const { kind } = ruleOf(indicator);
  if (kind !== 'levels') {
    const reported = attainments.find((attainment) => attainment.state !== 'not-reported');
    return reported && (kind === 'shortfall' || kind === 'rate')
      ? { id: 'measured', measure: reported.measure, value: reported.value }
      : { id: 'not-by-level' };
  }
  // A figure that misses its target holds the level at 3, whatever else is closed; it is itself a figure, so it also lifts it to 3.
  const missed = attainments.find(({ state }) => state === 'missed');
  if (missed) return { id: 'target-missed', measure: missed.measure };
  const met = attainments.find(({ state }) => state === 'met');
  if (met) return { id: 'target-met', measure: met.measure };
  if (strengths.includes('result')) return { id: 'loop-closed' };
  if (strengths.includes('supported')) return { id: 'deed-with-support' };
  if (strengths.includes('measure')) return { id: 'deed-without-support' };
  return strengths.length > 0 ? { id: 'attitude-only' } : { id: 'nothing-found' };
}
