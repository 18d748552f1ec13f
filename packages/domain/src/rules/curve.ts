/** A step of a stepped curve: from `at` on, the share in percent. */
export interface CurveStep {
  readonly at: number;
  readonly share: number;
}

/** How far a value attains what was asked, as a share from 0 to 100 percent [AC1]–[AC5]. Values are in the measure's unit; rates in percent. */
export type Curve =
  | { readonly kind: 'threshold'; readonly at: number; readonly better: Better }
  /** Straight from 0 at `from` to 100 at `to`; less is better where `to` is below `from`. */
  | { readonly kind: 'linear'; readonly from: number; readonly to: number }
  /** Steps from the poorest value to the best. */
  | { readonly kind: 'stepped'; readonly better: Better; readonly steps: readonly CurveStep[] }
  /** As linear, but never above `most` percent. */
  | { readonly kind: 'capped'; readonly from: number; readonly to: number; readonly most: number };

export type Better = 'more' | 'less';
