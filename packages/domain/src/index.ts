export type { Bilingual, Language } from './bilingual.js';
export type { CompletenessFinding, CompletenessState } from './completeness-finding.js';
export type { Evidence, EvidenceStrength } from './evidence.js';
export type { Figure } from './figure.js';
export type { LanguageFlag, LanguageFlagKind } from './language-flag.js';
export type { MeasureStatement } from './measure-statement.js';
export type { Gate, OutsideGroup, OutsideGroupName, OutsideItem, OutsideItems, Veto } from './outside-item.js';
export type { AdjustmentLine, AdjustmentOutcome, AppliedAdjustments, Ceiling } from './adjustments/adjustment.js';
export { applyAdjustments } from './adjustments/apply-adjustments.js';
export { computeGates, type GateFacts, type GateOutcome, type PointsOfMarks } from './adjustments/compute-gates.js';
export { isOverdue, type TimedItem } from './rectification/is-overdue.js';
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
export { levelReached } from './level-reached.js';
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
export { checkConversion, type ConvertedRubric } from './conversion/check-conversion.js';
export type { ConversionFormula } from './conversion/conversion-formula.js';
export { convertResult, type ConvertedResult, type ConvertibleResult } from './conversion/convert-result.js';
export {
  aggregateCounty,
  type CountyOutcome,
  type ScoredTown,
  type TownOutcome,
} from './aggregation/aggregate-county.js';
export { STAGES, type Aggregation, type Stage } from './aggregation/aggregation.js';
export type { Cell, CellEntry, Undecided } from './aggregation/cell.js';
export { checkAggregation } from './aggregation/check-aggregation.js';
export type { NotConnected } from './aggregation/combine-additive.js';
export type { TownTotal } from './aggregation/compose-town.js';
export type { CountyInput, IndicatorDecision, RoundTown, TieDecision } from './aggregation/county-input.js';
export type { FilteredSheet, TownSheets } from './aggregation/filter-sheets.js';
export type { ConflictOfInterest, RoundSheet } from './aggregation/round-sheet.js';
export { createSource, type Source, type SourceKind } from './aggregation/source.js';
export type { Step, StepInput, StepValue } from './aggregation/step.js';
export { traceCounty } from './aggregation/trace-county.js';
export { unfoldStep, type UnfoldedStep } from './aggregation/unfold-step.js';
export { assessorDrift, type Drift } from './agreement/assessor-drift.js';
export { assessorSeverity, type Severity } from './agreement/assessor-severity.js';
export type { Computed, NotComputable } from './agreement/computed.js';
export { measureAnchoring, type Anchoring, type FirstLevel } from './agreement/measure-anchoring.js';
export { crossTable } from './agreement/cross-table.js';
export { estimateNoise, standardErrors, type NoiseModel } from './agreement/estimate-noise.js';
export {
  intraclassCorrelation,
  type Estimate,
  type IntraclassCorrelation,
  type IntraclassModel,
} from './agreement/intraclass-correlation.js';
export { krippendorffAlpha, type KrippendorffAlpha, type MeasurementLevel } from './agreement/krippendorff-alpha.js';
export { sheetTotals, type SheetScore } from './agreement/sheet-totals.js';
export { weightedKappa, type KappaWeights, type WeightedKappa } from './agreement/weighted-kappa.js';
export { drawFieldCheck, type FieldCheckReason } from './field-check/draw-field-check.js';
export {
  moderateTown,
  type Decision,
  type ModeratedIndicator,
  type ModerationDraft,
} from './moderation/moderate-town.js';
export { applyQuota, type FinalGrade, type QuotaCandidate, type QuotaStep } from './ranking/apply-quota.js';
export { bandTowns, type BandedTown } from './ranking/band-towns.js';
export { findSwaps, type Swap } from './ranking/find-swaps.js';
export { leaveOutAssessors, leaveOutIndicators, type LeftOut } from './ranking/leave-out.js';
export type { QuotaReason } from './ranking/quota-reason.js';
export { seedRandom, type Random } from './ranking/random.js';
export { rankInterval, type RankDistribution } from './ranking/rank-distribution.js';
export { rankTotals } from './ranking/rank-totals.js';
export { resampleNoise } from './ranking/resample-noise.js';
export { resampleWeights } from './ranking/resample-weights.js';
export { findDifferences, type ValueDifference } from './result/find-differences.js';
export {
  publishCounty,
  type PublishedCounty,
  type PublishedResult,
  type PublishedTown,
  type Uncertainty,
} from './result/publish-county.js';
export { sealResult, type Hash, type SealedResult } from './result/seal-result.js';
export { verifyResult, type Verification, type VerificationProblem } from './result/verify-result.js';
export { breakDownSheet, breakDownTown, type Breakdown, type Part } from './what-if/breakdown.js';
export { changeLevelShares, changeTargets, changeWeights } from './what-if/change-rubric.js';
export { compareOutcomes, type TownMove } from './what-if/compare-outcomes.js';
export { explainDifference, type Difference, type PartDifference } from './what-if/explain-difference.js';
export { whatIf, type Scenario } from './what-if/what-if.js';
export { whatIfTargets, type TargetMove } from './what-if/what-if-targets.js';
export { diffSentences } from './diff-sentences.js';
export type { SentenceChange } from './diff-sentences.js';
export { locateQuote } from './locate-quote.js';
export {
  assignAssessors,
  type AssignmentDrawn,
  type AssignmentInput,
  type TooFewAssessors,
} from './assignment/assign-assessors.js';
export type { AssignedPair } from './assignment/design.js';
export { measureDesign, type DesignMeasures } from './assignment/measure-design.js';
export { orderQueue } from './assignment/order-queue.js';
export { pickWithheld } from './assignment/pick-withheld.js';
