export interface CommentPhraseView {
  readonly id: string;
  /** Null: for any indicator. */
  readonly indicator: string | null;
  readonly text: string;
  /** The county's; else the caller's own. */
  readonly isShared: boolean;
  readonly isRemoved: boolean;
  readonly version: number;
}
