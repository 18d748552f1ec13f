import { AccountService } from './accounts/account.service.js';
import { ArchiveChanges } from './archive/archive-changes.js';
import { ArchiveService } from './archive/archive.service.js';
import { ArchiveShelf } from './archive/archive-shelf.js';
import { ConflictService } from './conflicts/conflict.service.js';
import { CountyService } from './counties/county.service.js';
import type { Database } from './database/database.js';
import { DiscussionService } from './discussions/discussion.service.js';
import { AuditService } from './events/audit.service.js';
import { VisibilityService } from './events/visibility.service.js';
import { EventService } from './events/event.service.js';
import { FilingChanges } from './filings/filing-changes.js';
import { FilingService } from './filings/filing.service.js';
import type { PaperPool } from './exports/paper-pool.js';
import { PaperService } from './exports/paper.service.js';
import { OfflineSheetService } from './offline-sheets/offline-sheet.service.js';
import { SealedPackageService } from './sealed-packages/sealed-package.service.js';
import { RankingExportService } from './exports/ranking-export.service.js';
import type { LettersQueue } from './letters/letters-queue.js';
import { LettersService } from './letters/letters.service.js';
import { PracticeService } from './practices/practice.service.js';
import { AssignmentChanges } from './assignments/assignment-changes.js';
import { AssignmentShelf } from './assignments/assignment-shelf.js';
import { AssignmentService } from './assignments/assignment.service.js';
import { CalendarService } from './calendars/calendar.service.js';
import { ChecklistService } from './checklist/checklist.service.js';
import { FilingExtensions } from './phases/filing-extensions.js';
import { PhaseService } from './phases/phase.service.js';
import { ProfileService } from './profiles/profile.service.js';
import { AppealChanges } from './appeals/appeal-changes.js';
import { AppealService } from './appeals/appeal.service.js';
import { FieldCheckChanges } from './field-checks/field-check-changes.js';
import { FieldCheckService } from './field-checks/field-check.service.js';
import { ProofService } from './proofs/proof.service.js';
import { RankingService } from './rankings/ranking.service.js';
import { RectificationChanges } from './rectification/rectification-changes.js';
import { RectificationService } from './rectification/rectification.service.js';
import type { FileStore } from './reports/file-store.js';
import type { ReadingQueue } from './reports/reading-queue.js';
import { ReportService } from './reports/report.service.js';
import { CountyResultChanges } from './county-results/county-result-changes.js';
import { CountyResultService } from './county-results/county-result.service.js';
import { ProvisionalResultService } from './county-results/provisional-result.service.js';
import { ModerationChanges } from './moderation/moderation-changes.js';
import { AnchoringService } from './anchoring/anchoring.service.js';
import { ModerationService } from './moderation/moderation.service.js';
import { DepartmentDataChanges } from './department-data/department-data-changes.js';
import { DepartmentDataService } from './department-data/department-data.service.js';
import { DepartmentImportService } from './department-data/department-import.service.js';
import { PublicationService } from './publication/publication.service.js';
import { ResolutionFiles } from './publication/resolution-files.js';
import { ScoringService } from './scoring/scoring.service.js';
import { ResultService } from './results/result.service.js';
import { RoundService } from './rounds/round.service.js';
import type { RoundShelf } from './rounds/round-shelf.js';
import { SessionService } from './sessions/session.service.js';
import { EntryChanges } from './sheets/entry-changes.js';
import { SheetProgressService } from './sheets/sheet-progress.service.js';
import { SheetService } from './sheets/sheet.service.js';
import { OwnEntryService } from './sheets/own-entry.service.js';
import { OwnEvidenceService } from './own-evidence/own-evidence.service.js';
import { CommentPhraseService } from './phrases/comment-phrase.service.js';
import { PreviousYearService } from './previous-year/previous-year.service.js';
import type { Surroundings } from './surroundings.js';

/** Everything that requests are answered with. */
export interface Services {
  readonly archive: ArchiveService;
  readonly filings: FilingService;
  readonly filingChanges: FilingChanges;
  readonly archiveChanges: ArchiveChanges;
  readonly accounts: AccountService;
  readonly sessions: SessionService;
  readonly counties: CountyService;
  readonly rounds: RoundService;
  readonly phases: PhaseService;
  readonly profiles: ProfileService;
  readonly calendars: CalendarService;
  readonly checklist: ChecklistService;
  readonly reports: ReportService;
  readonly assignments: AssignmentService;
  readonly assignmentChanges: AssignmentChanges;
  readonly conflicts: ConflictService;
  readonly sheets: SheetService;
  readonly entries: EntryChanges;
  readonly discussions: DiscussionService;
  readonly progress: SheetProgressService;
  readonly ownEntries: OwnEntryService;
  readonly ownEvidence: OwnEvidenceService;
  readonly phrases: CommentPhraseService;
  readonly previousYears: PreviousYearService;
  readonly results: ResultService;
  readonly scoring: ScoringService;
  readonly publication: PublicationService;
  readonly resolutions: ResolutionFiles;
  readonly departmentData: DepartmentDataService;
  readonly departmentDataChanges: DepartmentDataChanges;
  readonly departmentImports: DepartmentImportService;
  readonly anchoring: AnchoringService;
  readonly moderations: ModerationService;
  readonly moderationChanges: ModerationChanges;
  readonly countyResults: CountyResultService;
  readonly countyResultChanges: CountyResultChanges;
  readonly provisionalResults: ProvisionalResultService;
  readonly rankings: RankingService;
  readonly exports: RankingExportService;
  readonly papers: PaperService;
  readonly letters: LettersService;
  readonly practices: PracticeService;
  readonly packages: SealedPackageService;
  readonly offlineSheets: OfflineSheetService;
  readonly events: EventService;
  readonly audit: AuditService;
  readonly visibility: VisibilityService;
  readonly appeals: AppealService;
  readonly appealChanges: AppealChanges;
  readonly fieldChecks: FieldCheckService;
  readonly fieldCheckChanges: FieldCheckChanges;
  readonly proofs: ProofService;
  readonly rectification: RectificationService;
  readonly rectificationChanges: RectificationChanges;
}

export function createServices(parts: {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly shelf: RoundShelf;
  readonly queue: ReadingQueue;
  readonly files: FileStore;
  readonly paperPool: PaperPool;
  readonly lettersQueue: LettersQueue;
}): Services {
  const { database, surroundings, shelf, queue, files, paperPool, lettersQueue } = parts;
  const entries = new EntryChanges(database, surroundings, shelf);
  const countyResults = new CountyResultService(database, shelf);
  const rankings = new RankingService(database, shelf);
  const results = new ResultService(database, surroundings, shelf);
  const reports = new ReportService(
    database,
    surroundings,
    shelf,
    queue,
    files,
    new FilingExtensions(database, surroundings),
  );
  const archiveShelf = new ArchiveShelf(shelf);
  const archiveChanges = new ArchiveChanges(database, surroundings, archiveShelf, (actor, roundId) =>
    reports.checkFiling(actor, roundId),
  );
  const assignmentShelf = new AssignmentShelf();
  const assignmentChanges = new AssignmentChanges(database, surroundings, shelf, assignmentShelf);
  const appealChanges = new AppealChanges(database, surroundings, shelf);
  const fieldCheckChanges = new FieldCheckChanges(database, surroundings, shelf);
  const rectificationChanges = new RectificationChanges(database, surroundings, shelf);
  return {
    assignments: new AssignmentService(database, shelf, assignmentShelf, assignmentChanges, paperPool),
    assignmentChanges,
    conflicts: new ConflictService(database, surroundings),
    accounts: new AccountService(database, surroundings),
    archive: new ArchiveService(database, surroundings, archiveShelf, archiveChanges, files),
    archiveChanges,
    filings: new FilingService(database, surroundings, shelf),
    filingChanges: new FilingChanges(database, surroundings, shelf, (actor, roundId) =>
      reports.checkFiling(actor, roundId),
    ),
    sessions: new SessionService(database, surroundings),
    counties: new CountyService(database, surroundings),
    rounds: new RoundService(database, surroundings, shelf),
    phases: new PhaseService(database, surroundings, shelf),
    profiles: new ProfileService(database, surroundings, shelf, paperPool),
    calendars: new CalendarService(database, surroundings),
    checklist: new ChecklistService(database, surroundings, shelf),
    reports,
    sheets: new SheetService(database, surroundings, shelf),
    entries,
    discussions: new DiscussionService(database, surroundings, shelf),
    progress: new SheetProgressService(database, shelf),
    ownEntries: new OwnEntryService(database, shelf),
    ownEvidence: new OwnEvidenceService(database, surroundings, shelf),
    phrases: new CommentPhraseService(database, surroundings),
    previousYears: new PreviousYearService(database, shelf, results),
    results,
    scoring: new ScoringService(database, surroundings, shelf),
    publication: new PublicationService(database, surroundings, shelf, countyResults),
    resolutions: new ResolutionFiles(database, surroundings, shelf, files),
    departmentData: new DepartmentDataService(database, shelf),
    departmentDataChanges: new DepartmentDataChanges(database, surroundings, shelf),
    departmentImports: new DepartmentImportService(database, surroundings, shelf, paperPool),
    anchoring: new AnchoringService(database, shelf),
    moderations: new ModerationService(database, shelf),
    moderationChanges: new ModerationChanges(database, surroundings, shelf),
    countyResults,
    countyResultChanges: new CountyResultChanges(database, surroundings, shelf, countyResults),
    provisionalResults: new ProvisionalResultService(database, surroundings, shelf),
    rankings,
    exports: new RankingExportService(rankings, paperPool),
    papers: new PaperService(database, surroundings, shelf, paperPool),
    letters: new LettersService(database, surroundings, shelf, lettersQueue),
    practices: new PracticeService(database, surroundings, shelf),
    offlineSheets: new OfflineSheetService(database, surroundings, shelf, entries, paperPool),
    packages: new SealedPackageService(database, surroundings, shelf, paperPool),
    events: new EventService(database, shelf),
    audit: new AuditService(database, shelf),
    visibility: new VisibilityService(database, shelf),
    appeals: new AppealService(database, surroundings, shelf),
    appealChanges,
    fieldChecks: new FieldCheckService(database, shelf),
    fieldCheckChanges,
    proofs: new ProofService(database, surroundings, files, {
      rectification: rectificationChanges,
      'field-check': fieldCheckChanges,
      appeal: appealChanges,
    }),
    rectification: new RectificationService(database, surroundings, shelf),
    rectificationChanges,
  };
}
