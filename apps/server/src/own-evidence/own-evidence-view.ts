export interface OwnEvidenceView {
  readonly id: string;
  readonly indicator: string;
  readonly quote: string;
  /** In the report that stands, in UTF-16 code units; null where it no longer says so. */
  readonly start: number | null;
  readonly end: number | null;
  /** The version of the report in which it was marked. */
  readonly reportVersion: number;
  readonly isForTown: boolean;
  readonly isRemoved: boolean;
  readonly version: number;
}
