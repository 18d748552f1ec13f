/** What circular and letters are signed and numbered with; empty where the county's usual office signs, or a hand fills it in. */
export interface PaperIssue {
  readonly issuer: string;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly date: string;
}
