/** What of the record somebody wants to see. Everything left out is not asked about. */
export interface AuditFilter {
  /** Part of the name of who did it. */
  readonly actor?: string | null;
  readonly action?: string | null;
  readonly townYearId?: string | null;
  readonly from?: Date | null;
  /** The first instant that is no longer asked about. */
  readonly until?: Date | null;
  /** Only events before this place in the chain: for the next page. */
  readonly before?: number | null;
}
