/** What a rubric adds to or takes from the total outside its indicators. Points are in hundredths; a deduction is negative. */
export interface OutsideHead {
  readonly id: string;
  readonly zh: string;
  readonly en: string | null;
}

/** One item of a group, by how its points come about [AJ2]–[AJ6]. */
export type OutsideItem = OutsideHead & OutsideAmount;

export type OutsideAmount =
  /** For each occurrence, `most` at most (of the sign of `each`). */
  | { readonly kind: 'each'; readonly each: number; readonly most: number | null }
  /** Points by the rank of what is cited (national, provincial …). */
  | { readonly kind: 'ladder'; readonly ranks: Readonly<Record<string, number>> }
  /** When it is missing, and when it is there in part. */
  | { readonly kind: 'missing'; readonly missing: number; readonly partial: number | null }
  /** For each started `workingDays` of lateness, `most` at most. */
  | { readonly kind: 'late'; readonly each: number; readonly workingDays: number; readonly most: number }
  /** The report goes back to the town; no points. */
  | { readonly kind: 'return' };

/** Items that count together, with the cap on all of them; of the sign of its items. */
export interface OutsideGroup {
  readonly most: number | null;
  /** `highest`: of several claims on one matter only the weightiest counts [AJ7]. */
  readonly perMatter: 'highest' | 'all';
  readonly items: readonly OutsideItem[];
}

/** A person's finding, with its basis, that holds the grade down (一票否决) [VT1]. */
export interface Veto extends OutsideHead {
  /** Id of the highest grade that the town may still have. */
  readonly ceiling: string;
}

/** A condition that is computed and holds the grade down; it needs no basis [GT1]–[GT4]. */
export type Gate = OutsideHead & { readonly ceiling: string } & GateCondition;

type GateCondition =
  /** A dimension's points below `below` percent of its full marks; any dimension where none is named. */
  | { readonly kind: 'dimension-share'; readonly dimension: string | null; readonly below: number }
  /** A mandatory indicator's points below `below` percent of its full marks. */
  | { readonly kind: 'indicator-share'; readonly indicator: string; readonly below: number }
  /** More than `above` rectification items overdue. */
  | { readonly kind: 'overdue-rectifications'; readonly above: number };

/** Everything outside the indicators. */
export interface OutsideItems {
  readonly completeness: OutsideGroup;
  readonly bonus: OutsideGroup;
  readonly deductions: OutsideGroup;
  readonly vetoes: readonly Veto[];
  readonly gates: readonly Gate[];
}

/** The groups that change the total, in the order in which they are applied. */
export type OutsideGroupName = 'completeness' | 'bonus' | 'deductions';
