import type { Span } from './span.js';

/**
 * How much a clause proves, matching the rubric's levels 1 to 4: attitude alone (仅表态), a deed without support (有举措无实据),
 * a deed with a figure, document, name or checkable outcome (有举措有数据), a closed loop (闭环).
 */
export type EvidenceStrength = 'attitude' | 'measure' | 'supported' | 'result';

/** A quoted place that speaks for one indicator (依据). A clause that speaks for two indicators is two pieces of evidence. */
export interface Evidence extends Span {
  readonly indicator: string;
  /** A kind of rubric-files' evidence-kinds.yaml, or "phrase" where the indicator's own phrase matched. */
  readonly kind: string;
  readonly strength: EvidenceStrength;
  /** The words that made it match, for people. */
  readonly matched: string;
}
