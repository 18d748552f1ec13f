import type { Actor } from '../permissions/actor.js';

/** Everything that is recorded. */
export type EventAction =
  | 'account-created'
  | 'account-activated'
  | 'password-changed'
  | 'password-link-made'
  | 'password-reset'
  | 'account-disabled'
  | 'account-enabled'
  | 'roles-set'
  | 'county-created'
  | 'round-opened'
  | 'profile-set'
  | 'phase-dates-set'
  | 'phase-moved'
  | 'extension-granted'
  | 'calendar-set'
  | 'time-zone-set'
  | 'report-received'
  | 'report-filed'
  | 'report-needs-decision'
  | 'report-unreadable'
  | 'report-discarded'
  | 'report-superseded'
  | 'entry-set'
  | 'entry-undone'
  | 'discussion-started'
  | 'discussion-replied'
  | 'sheet-submitted'
  | 'sheet-reopened'
  | 'assignment-set'
  | 'scoring-rules-set'
  | 'conflict-declared'
  | 'conflict-lifted'
  | 'evidence-marked'
  | 'evidence-unmarked'
  | 'phrase-added'
  | 'phrase-changed'
  | 'phrase-removed'
  | 'filing-described'
  | 'filing-claimed'
  | 'filing-returned'
  | 'filing-accepted'
  | 'archive-added'
  | 'archive-changed'
  | 'archive-deleted'
  | 'archive-restored'
  | 'archive-attached'
  | 'archive-detached'
  | 'archive-carried-over'
  | 'result-published'
  | 'appeal-panel-named'
  | 'appeal-begun'
  | 'appeal-submitted'
  | 'appeal-withdrawn'
  | 'appeal-decided'
  | 'field-check-drawn'
  | 'field-check-item-set'
  | 'field-check-signed'
  | 'field-check-submitted'
  | 'field-check-reopened'
  | 'rectification-added'
  | 'rectification-changed'
  | 'rectification-withdrawn'
  | 'rectification-submitted'
  | 'rectification-struck-off'
  | 'rectification-sent-back'
  | 'rectification-reopened'
  | 'practice-proposed'
  | 'practice-answered'
  | 'practice-withdrawn'
  | 'proof-added'
  | 'proof-removed'
  | 'scoring-set'
  | 'indicator-decided'
  | 'decision-taken-back'
  | 'department-item-set'
  | 'department-item-withdrawn'
  | 'proposal-rejected'
  | 'tie-settled'
  | 'resolution-received'
  | 'results-approved'
  | 'results-published'
  | 'result-first-seen'
  | 'results-prepared'
  | 'results-discarded'
  | 'results-announced'
  | 'package-sealed';

/** A step to record. */
export interface NewEvent {
  /** Null for what the system does by itself. */
  readonly actor:
    (Pick<Actor, 'accountId' | 'displayName' | 'role'> & Partial<Pick<Actor, 'countyId' | 'address'>>) | null;
  readonly action: EventAction;
  /** In words a person knows: a town's name, a file's, an account's. */
  readonly subject: string;
  readonly subjectId: string | null;
  readonly townYearId?: string | null;
  /** Whose auditors may read it; the actor's own county where nothing is said. */
  readonly countyId?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}
