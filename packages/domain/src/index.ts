export type { Bilingual, Language } from './bilingual.js';
export type { Evidence, EvidenceStrength } from './evidence.js';
export type { Figure } from './figure.js';
export type { MeasureStatement } from './measure-statement.js';
export type { Gate, OutsideGroup, OutsideGroupName, OutsideItem, OutsideItems, Veto } from './outside-item.js';
export type { AdjustmentLine, AdjustmentOutcome, AppliedAdjustments, Ceiling } from './adjustments/adjustment.js';
export { applyAdjustments } from './adjustments/apply-adjustments.js';
export { computeGates, type GateFacts, type GateOutcome, type PointsOfMarks } from './adjustments/compute-gates.js';
export { finalTotal } from './adjustments/final-total.js';
export { holdGrade, type HeldGrade } from './adjustments/hold-grade.js';
export type { Claim, ProposedItem } from './adjustments/proposed-item.js';
export type { Measure, Plan, Target, TargetVariant, Years } from './plan.js';
export type { Reading } from './reading.js';
export type { ReportMetadata } from './report-metadata.js';
export type { Dimension, Grade, Indicator, Level, ProfileFact, Rubric } from './rubric.js';
export type { ScoreSheet, SheetEntry } from './score-sheet.js';
export type { Section, SectionKind } from './section.js';
export type { Span } from './span.js';
export type { Suggestion, SuggestionRule } from './suggestion.js';
export type { StatementLeftOut, TargetAttainment } from './target-attainment.js';
export type { TownProfile } from './town-profile.js';
export { checkPlan } from './check-plan.js';
export { checkRubric } from './check-rubric.js';
export { formatPoints } from './format-points.js';
export type { RubricProblem } from './rubric-problem.js';
export { attainTarget } from './attain-target.js';
export { canonicalJson } from './canonical-json.js';
export {
  composeResult,
  type ComposedResult,
  type ResultIndicator,
  type ResultOutcome,
  type SubmittedSheet,
} from './compose-result.js';
export { describeSuggestion } from './describe-suggestion.js';
export { describeTarget } from './describe-target.js';
export { gradeOf } from './grade-of.js';
export { hashRubric } from './hash-rubric.js';
export { levelText } from './level-text.js';
export { medianOf } from './median-of.js';
export { pointsAtLevel } from './points-at-level.js';
export { rankTowns } from './rank-towns.js';
export { findRuledOut, type RuledOut } from './ruled-out.js';
export type { DimensionTotal, SheetTotal } from './sheet-total.js';
export type { Better, Curve, CurveStep } from './rules/curve.js';
export { informsOnly } from './rules/informs-only.js';
export { ruleOf } from './rules/rule-of.js';
export type {
  ChecklistItem,
  ChecklistRule,
  EventItem,
  EventsRule,
  LevelsRule,
  RateRule,
  Rule,
  ShortfallRule,
} from './rules/rule.js';
export { shareAt } from './rules/share-at.js';
export { checkEntry } from './check-entry.js';
export { roundHalfUp } from './round-half-up.js';
export { scoreEntry, type EntryScore } from './score-entry.js';
export type { ScoreStep } from './score-step.js';
export { suggestLevels } from './suggest-levels.js';
export { totalSheet } from './total-sheet.js';
export { totalSuggestions } from './total-suggestions.js';
export { attainedShare } from './targets/attained-share.js';
export { peerGroupOf, type CountBound, type PeerGroup } from './targets/peer-group.js';
export { planFor, type TownPlan } from './targets/plan-for.js';
export { profileCount, type ProfileCount } from './targets/profile-count.js';
export { diffRubrics, type RubricChange } from './versions/diff-rubrics.js';
export { hashStructure } from './versions/hash-structure.js';
export { mapIndicators, type IndicatorMap, type IndicatorPair } from './versions/map-indicators.js';
export { rubricFor, warnIncomparable, type RubricOfGroup } from './versions/rubric-of-group.js';
export { structureOf } from './versions/structure-of.js';
export { checkConversion } from './conversion/check-conversion.js';
export type { ConversionFormula } from './conversion/conversion-formula.js';
export { convertResult, type ConvertedResult, type ConvertibleResult } from './conversion/convert-result.js';
export { diffSentences } from './diff-sentences.js';
export type { SentenceChange } from './diff-sentences.js';
export { locateQuote } from './locate-quote.js';
