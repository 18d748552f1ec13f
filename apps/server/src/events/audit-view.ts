import type { Bilingual } from '@fazhi/domain';
import type { ChangeLine } from './describe-change.js';

/** One event in full. */
export interface AuditEventView {
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly actorRole: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly actionName: Bilingual;
  readonly changes: readonly ChangeLine[];
  readonly subject: string;
  readonly townYearId: string | null;
  /** JSON. */
  readonly before: string;
  /** JSON. */
  readonly after: string;
  readonly reason: string | null;
  readonly hash: string;
}

export interface AuditView {
  readonly events: readonly AuditEventView[];
  /** Where the next page goes on; null on the last. */
  readonly next: number | null;
  /** Every kind of action that the county's record holds, for choosing from. */
  readonly actions: readonly { readonly action: string; readonly name: Bilingual }[];
}
