/** An item of the rubric that somebody proposes for one town, with what it rests on. */
export interface ProposedItem {
  /** Id of the rubric's item or veto. */
  readonly item: string;
  /** What it rests on: the document, its number and date. Without one it does not count [AJ1]. */
  readonly basis: string;
  /** What it is about, so that one matter is not counted twice [AJ7]; null where it stands alone. */
  readonly matter: string | null;
  readonly claim: Claim;
}

/** What is claimed, in the item's own terms [AJ2]–[AJ6]. */
export type Claim =
  | { readonly kind: 'times'; readonly times: number }
  | { readonly kind: 'rank'; readonly rank: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'partial' }
  | { readonly kind: 'late'; readonly workingDays: number }
  /** The report must go back, or the veto's case is there. */
  | { readonly kind: 'holds' };
