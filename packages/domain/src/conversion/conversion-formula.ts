/** How a result is folded into the county's overall appraisal (折算). Points in hundredths. */
export type ConversionFormula =
  /** total ÷ full marks × what the appraisal gives [CV1]. */
  | { readonly kind: 'proportion'; readonly give: number }
  /** Nothing up to `base`, then straight to `give` at full marks [CV2]. */
  | { readonly kind: 'above-base'; readonly base: number; readonly give: number }
  /** Points by grade id [CV3]. */
  | { readonly kind: 'by-grade'; readonly points: Readonly<Record<string, number>> }
  /** `first` for the first rank, `step` less for each rank after it, `least` at least [CV4]. */
  | { readonly kind: 'by-rank'; readonly first: number; readonly step: number; readonly least: number };
