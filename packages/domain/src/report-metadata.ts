/** What a report says about itself; null where it does not say. */
export interface ReportMetadata {
  readonly title: string | null;
  /** The town (镇、乡、街道) whose year it is. */
  readonly town: string | null;
  /** The county-level unit (县、区、市) above the town, by its name alone. */
  readonly county: string | null;
  /** The year reported on. */
  readonly year: number | null;
  /** The date signed (落款), as YYYY-MM-DD. */
  readonly issuedOn: string | null;
  /** The date published (公开日期、发布日期), as YYYY-MM-DD. */
  readonly publishedOn: string | null;
  /** The document number (文号), as written. */
  readonly documentNumber: string | null;
}
