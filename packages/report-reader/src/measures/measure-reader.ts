/**
 * How a measure of the plan is recognised in a clause with a number. Patterns are sources of regular expressions; `what` must stand in
 * the clause (or the sentence's earlier clauses, where the number's own clause names nothing), `unless` must not.
 */
export interface CountRule {
  readonly role: 'value' | 'numerator' | 'denominator' | 'rate';
  readonly what: readonly string[];
  readonly unless?: readonly string[];
  /** Measure words of the number. */
  readonly units: readonly string[];
}

/** What the reader knows of one measure. */
export interface MeasureReader {
  readonly measure: string;
  readonly rules: readonly CountRule[];
  /** Named without a number, it counts as one (a named adviser or firm). */
  readonly oneWhere?: { readonly what: string; readonly unless: string };
  /** "10名执法人员全部持证": one number counts above and below the line. */
  readonly wholeGroup?: { readonly after: string; readonly units: readonly string[] };
  /** "全镇43个村均参与" in a clause of this kind is a rate of all. */
  readonly allVillages?: {
    readonly what: string;
    /** "13个村中有11个参加创建": the base is the denominator alone. */
    readonly part: string;
  };
}
