import { describeSuggestion } from '@fazhi/domain';
import type { Plan, Suggestion } from '@fazhi/domain';
import { presentAttainment } from './present-attainment.js';
import type { SuggestionView } from './report-view.js';

export function presentSuggestion(suggestion: Suggestion, plan: Plan): SuggestionView {
  const { indicator, level, points, maxPoints, rule, evidence, attainments } = suggestion;
  return {
    indicator,
    level,
    points,
    maxPoints,
    ruleId: rule.id,
    reason: describeSuggestion(suggestion, plan),
    evidence,
    attainments: attainments.map((attainment) => presentAttainment(attainment, plan)),
  };
}
