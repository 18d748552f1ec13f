import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountResolver } from '../accounts/account.resolver.js';
import { ArchiveResolver } from '../archive/archive.resolver.js';
import { AttachmentsResolver } from '../archive/attachments.resolver.js';
import { AssignmentResolver } from '../assignments/assignment.resolver.js';
import { ConflictResolver } from '../conflicts/conflict.resolver.js';
import { DiscussionResolver } from '../discussions/discussion.resolver.js';
import { CountyResolver } from '../counties/county.resolver.js';
import { AuditResolver } from '../events/audit.resolver.js';
import { EventResolver } from '../events/event.resolver.js';
import { CalendarResolver } from '../calendars/calendar.resolver.js';
import { ChecklistResolver } from '../checklist/checklist.resolver.js';
import { PhaseResolver } from '../phases/phase.resolver.js';
import { ProfileResolver } from '../profiles/profile.resolver.js';
import { FilingResolver } from '../filings/filing.resolver.js';
import { AppealResolver } from '../appeals/appeal.resolver.js';
import { FieldCheckResolver } from '../field-checks/field-check.resolver.js';
import { ProofResolver } from '../proofs/proof.resolver.js';
import { RectificationResolver } from '../rectification/rectification.resolver.js';
import { LettersResolver } from '../letters/letters.resolver.js';
import { PracticeResolver } from '../practices/practice.resolver.js';
import { OfflineSheetResolver } from '../offline-sheets/offline-sheet.resolver.js';
import { RankingResolver } from '../rankings/ranking.resolver.js';
import { ReportResolver } from '../reports/report.resolver.js';
import { ResultPublishedResolver, ResultResolver } from '../results/result.resolver.js';
import { RoundResolver } from '../rounds/round.resolver.js';
import { TownYearResolver } from '../rounds/town-year.resolver.js';
import { SessionResolver } from '../sessions/session.resolver.js';
import { CountyResultResolver } from '../county-results/county-result.resolver.js';
import { AnchoringResolver } from '../anchoring/anchoring.resolver.js';
import { ModerationResolver } from '../moderation/moderation.resolver.js';
import { ClaimResolver, DepartmentDataResolver } from '../department-data/department-data.resolver.js';
import { PublicationResolver } from '../publication/publication.resolver.js';
import { ConversionResolver, RoundScoringResolver } from '../scoring/scoring.resolver.js';
import { OwnEvidenceResolver } from '../own-evidence/own-evidence.resolver.js';
import { CommentPhraseResolver } from '../phrases/comment-phrase.resolver.js';
import { PreviousYearResolver } from '../previous-year/previous-year.resolver.js';
import { ReadingResolver } from '../reports/reading.resolver.js';
import { SheetResolver } from '../sheets/sheet.resolver.js';

export function buildApiSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      AccountResolver,
      ArchiveResolver,
      AssignmentResolver,
      ConflictResolver,
      DiscussionResolver,
      AttachmentsResolver,
      CalendarResolver,
      ChecklistResolver,
      CountyResolver,
      AuditResolver,
      EventResolver,
      PhaseResolver,
      ProfileResolver,
      FilingResolver,
      AppealResolver,
      FieldCheckResolver,
      ProofResolver,
      RectificationResolver,
      LettersResolver,
      PracticeResolver,
      OfflineSheetResolver,
      RankingResolver,
      ReportResolver,
      ResultResolver,
      ResultPublishedResolver,
      RoundResolver,
      TownYearResolver,
      SessionResolver,
      SheetResolver,
      OwnEvidenceResolver,
      CommentPhraseResolver,
      PreviousYearResolver,
      ReadingResolver,
      RoundScoringResolver,
      PublicationResolver,
      ClaimResolver,
      DepartmentDataResolver,
      AnchoringResolver,
      ModerationResolver,
      ConversionResolver,
      CountyResultResolver,
    ],
    // services check what they are given, in words for the person who gave it
    validate: false,
  });
}
