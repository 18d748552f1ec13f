/**
 * When a clause speaks for a kind of evidence. Patterns are sources of regular expressions, tried within one clause (between commas),
 * so `.{0,12}` never leaves it. Several rules may stand for one kind.
 */
export interface KindRule {
  /** A kind of rubric-files' evidence-kinds.yaml. */
  readonly kind: string;
  /** Any of these makes the clause speak for the kind. */
  readonly says: readonly string[];
  /** Any of these in the clause silences it. */
  readonly unless?: readonly string[];
  /** One of these must stand in the sentence. */
  readonly within?: readonly string[];
  /** One of these must stand in the sentence, unless the heading or the sentence before is about the kind's dimension. */
  readonly field?: readonly string[];
  /** None of these may stand in the sentence. */
  readonly notWithin?: readonly string[];
  /** One of these must stand in the clause. */
  readonly needs?: readonly string[];
  /** Words that a town's other work uses as well: silent where the clause, or all of its sentence, is about that. */
  readonly isCommon?: true;
  /** Counts only where nothing stronger speaks in the clause: words that several kinds share. */
  readonly weak?: true;
  /** Speaks only for the indicator that names the kind earliest, not for others that name it too. */
  readonly isNarrow?: true;
}
