/** How a judge weighs the signs of a candidate, and from which chance (0 to 1) on it accepts one. */
export interface EvidenceJudge {
  /** By sign (`SIGNS`); what is missing weighs nothing, so that signs may come and go before the weights are made anew. */
  readonly weights: Readonly<Record<string, number>>;
  readonly from: number;
}
