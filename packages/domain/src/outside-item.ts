/** What a rubric adds to or takes from the total outside its indicators, as data. All points are in hundredths; a deduction is negative. */
export interface OutsideItem {
  readonly id: string;
  readonly zh: string;
  readonly en: string | null;
  /** For each occurrence. */
  readonly each: number | null;
  /** At most, all occurrences together. */
  readonly most: number | null;
  /** Points by rank of the basis; the highest only counts per matter. */
  readonly ladder: Readonly<Record<string, number>> | null;
  /** When it is missing: points, or the report goes back to the town. */
  readonly missing: number | 'return' | null;
  /** When it is there in part. */
  readonly partial: number | null;
  /** For each `per` late, at most `most`. */
  readonly late: { readonly each: number; readonly per: string; readonly most: number } | null;
  /** What a veto or gate does to the grade. */
  readonly effect: 'unqualified' | 'not-excellent' | null;
}

/** The groups of such items, with the cap on each group where it has one (hundredths). */
export interface OutsideItems {
  readonly completeness: readonly OutsideItem[];
  readonly bonus: { readonly most: number | null; readonly items: readonly OutsideItem[] };
  readonly deductions: { readonly most: number | null; readonly items: readonly OutsideItem[] };
  readonly vetoes: readonly OutsideItem[];
  readonly gates: readonly OutsideItem[];
}
