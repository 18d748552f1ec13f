import { AccountEntity } from '../accounts/account.entity.js';
import { OneTimeLinkEntity } from '../accounts/one-time-link.entity.js';
import { WorkCalendarEntity } from '../calendars/work-calendar.entity.js';
import { ArchiveItemEntity } from '../archive/archive-item.entity.js';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { ConflictEntity } from '../conflicts/conflict.entity.js';
import { CountyEntity } from '../counties/county.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import { DiscussionMessageEntity } from '../discussions/discussion-message.entity.js';
import { DiscussionEntity } from '../discussions/discussion.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { FilingExtensionEntity } from '../phases/filing-extension.entity.js';
import { RoundPhaseEntity } from '../phases/round-phase.entity.js';
import { FilingClaimEntity } from '../filings/filing-claim.entity.js';
import { FilingEntity } from '../filings/filing.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { SignInAttemptEntity } from '../sessions/sign-in-attempt.entity.js';
import { ModerationDecisionEntity } from '../moderation/moderation-decision.entity.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import { DepartmentItemEntity } from '../department-data/department-item.entity.js';
import { ApprovalEntity } from '../publication/approval.entity.js';
import { ResolutionFileEntity } from '../publication/resolution-file.entity.js';
import { TieDecisionEntity } from '../publication/tie-decision.entity.js';
import { FirstLookEntity } from '../results/first-look.entity.js';
import { ScoringRuleEntity } from '../scoring/scoring-rule.entity.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryVersionEntity } from '../sheets/sheet-entry-version.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { AppealEntity } from '../appeals/appeal.entity.js';
import { AppealRuleEntity } from '../appeals/appeal-rule.entity.js';
import { FieldCheckEntity } from '../field-checks/field-check.entity.js';
import { FieldCheckItemEntity } from '../field-checks/field-check-item.entity.js';
import { ProofEntity } from '../proofs/proof.entity.js';
import { RectificationItemEntity } from '../rectification/rectification-item.entity.js';
import { CommentPhraseEntity } from '../phrases/comment-phrase.entity.js';
import { OwnEvidenceEntity } from '../own-evidence/own-evidence.entity.js';
import { LetterEntity } from '../letters/letter.entity.js';
import { LettersJobEntity } from '../letters/letters-job.entity.js';
import { PracticeEntity } from '../practices/practice.entity.js';
import { SettingEntity } from './setting.entity.js';

/** Every table, parents before children. */
export const ENTITIES = [
  SettingEntity,
  CountyEntity,
  TownEntity,
  AccountEntity,
  OneTimeLinkEntity,
  SessionEntity,
  SignInAttemptEntity,
  RoundEntity,
  TownYearEntity,
  WorkCalendarEntity,
  RoundPhaseEntity,
  FilingExtensionEntity,
  ReportEntity,
  ReadingEntity,
  ConflictEntity,
  AssignmentEntity,
  SheetEntity,
  SheetEntryEntity,
  SheetEntryVersionEntity,
  DiscussionEntity,
  DiscussionMessageEntity,
  ResultEntity,
  ScoringRuleEntity,
  ModerationDecisionEntity,
  ResultVersionEntity,
  TownResultEntity,
  DepartmentItemEntity,
  TieDecisionEntity,
  ResolutionFileEntity,
  ApprovalEntity,
  FirstLookEntity,
  ArchiveItemEntity,
  FilingEntity,
  FilingClaimEntity,
  AppealEntity,
  AppealRuleEntity,
  FieldCheckEntity,
  FieldCheckItemEntity,
  ProofEntity,
  RectificationItemEntity,
  OwnEvidenceEntity,
  CommentPhraseEntity,
  PracticeEntity,
  LettersJobEntity,
  LetterEntity,
  EventEntity,
];
