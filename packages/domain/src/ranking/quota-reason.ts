/** A grade moved by the quota [QTA2], or settled by the committee where a tie left it open [QTA4]. Vetoes and gates are `Ceiling`s. */
export type QuotaReason =
  | { readonly kind: 'quota'; readonly grade: string; readonly seats: number; readonly candidates: number }
  | { readonly kind: 'committee'; readonly grade: string; readonly reason: string };
