import DataLoader from 'dataloader';
import type { ArchiveItemView } from '../archive/archive-view.js';
import type { AppealView } from '../appeals/appeal-view.js';
import type { DiscussionView } from '../discussions/discussion-view.js';
import type { FieldCheckView } from '../field-checks/field-check-view.js';
import type { FilingClaimView, FilingView, ReportVersionView } from '../filings/filing-view.js';
import type { Actor } from '../permissions/actor.js';
import type { RectificationItemView, RectificationProposalView } from '../rectification/rectification-view.js';
import type { ReportContents, ReportView } from '../reports/report-view.js';
import type { FirstLookView, ResultSummaryView } from '../results/result-view.js';
import type { Services } from '../services.js';
import type { EntryKey } from '../sheets/own-entry.service.js';
import type { OwnEvidenceView } from '../own-evidence/own-evidence-view.js';
import type { SheetEntryView, SheetProgressView, SheetSummaryView } from '../sheets/sheet-view.js';

/** What lists ask for row by row, fetched for all rows at once. One set a request. */
export interface Loaders {
  readonly filing: DataLoader<string, FilingView | null>;
  readonly claims: DataLoader<string, readonly FilingClaimView[] | null>;
  readonly reportVersions: DataLoader<string, readonly ReportVersionView[] | null>;
  readonly attachments: DataLoader<string, readonly ArchiveItemView[] | null>;
  readonly standingReport: DataLoader<string, ReportView | null>;
  readonly reportContents: DataLoader<string, ReportContents | null>;
  readonly ownProgress: DataLoader<string, SheetProgressView | null>;
  readonly ownEntry: DataLoader<EntryKey, SheetEntryView | null, string>;
  readonly ownEvidence: DataLoader<string, readonly OwnEvidenceView[] | null>;
  readonly sheetSummaries: DataLoader<string, readonly SheetSummaryView[] | null>;
  readonly appeals: DataLoader<string, readonly AppealView[] | null>;
  readonly fieldCheck: DataLoader<string, FieldCheckView | null>;
  readonly rectification: DataLoader<string, readonly RectificationItemView[] | null>;
  readonly carriedRectification: DataLoader<string, readonly RectificationItemView[] | null>;
  readonly rectificationProposals: DataLoader<string, readonly RectificationProposalView[] | null>;
  readonly discussions: DataLoader<string, readonly DiscussionView[] | null>;
  readonly resultSummary: DataLoader<string, ResultSummaryView | null>;
  readonly firstLook: DataLoader<string, FirstLookView | null>;
}

export function createLoaders(services: Services, actor: Actor): Loaders {
  const { appeals, archive, discussions, fieldChecks, filings, rectification, reports, progress, results } = services;
  const { ownEntries, ownEvidence } = services;
  return {
    filing: byKey((ids) => filings.filings(actor, ids)),
    claims: byKey((ids) => filings.claims(actor, ids)),
    reportVersions: byKey((ids) => filings.versions(actor, ids)),
    attachments: byKey((ids) => archive.attachments(actor, ids)),
    standingReport: byKey((ids) => reports.standing(actor, ids)),
    reportContents: byKey((ids) => reports.contents(actor, ids)),
    ownProgress: byKey((ids) => progress.own(actor, ids)),
    ownEntry: new DataLoader((keys) => ownEntries.find(actor, keys), {
      cacheKeyFn: ({ townYearId, indicator }) => `${indicator} ${townYearId}`,
    }),
    ownEvidence: byKey((ids) => ownEvidence.own(actor, ids)),
    sheetSummaries: byKey((ids) => progress.summaries(actor, ids)),
    appeals: byKey((ids) => appeals.appeals(actor, ids)),
    fieldCheck: byKey((ids) => fieldChecks.checks(actor, ids)),
    rectification: byKey((ids) => rectification.items(actor, ids)),
    carriedRectification: byKey((ids) => rectification.carried(actor, ids)),
    rectificationProposals: byKey((ids) => rectification.proposals(actor, ids)),
    discussions: byKey((ids) => discussions.list(actor, ids)),
    resultSummary: byKey((ids) => results.summaries(actor, ids)),
    firstLook: byKey((ids) => results.firstLooks(actor, ids)),
  };
}

function byKey<Value>(
  fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Value | null> {
  return new DataLoader<string, Value | null>(async (keys) => {
    const found = await fetch(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
}
