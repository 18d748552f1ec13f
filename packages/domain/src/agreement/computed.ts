/** Why a statistic has no value here: an answer, never a NaN or a 1.0 [AGR1]. */
export type NotComputable =
  | 'too-few-towns'
  | 'too-few-assessors'
  | 'no-town-rated-twice'
  | 'all-ratings-equal'
  | 'towns-do-not-differ'
  | 'no-repeated-scores'
  | 'not-connected'
  | 'one-category'
  | 'no-spread-in-order'
  | 'too-few-first-levels';

/** A statistic, or why there is none. */
export type Computed<Statistic> =
  ({ readonly state: 'computed' } & Statistic) | { readonly state: 'not-computable'; readonly why: NotComputable };

/** Answers that there is no value, and why. */
export function notComputable(why: NotComputable): { readonly state: 'not-computable'; readonly why: NotComputable } {
  return { state: 'not-computable', why };
}
