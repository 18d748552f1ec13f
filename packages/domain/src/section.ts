import type { Span } from './span.js';

/** `measures`: done and achieved · `duties`: how the first responsible persons did theirs · `problems` · `plan`: next year · `other`. */
export type SectionKind = 'measures' | 'duties' | 'problems' | 'plan' | 'other';

/** A section from its heading to the end of its body. */
export interface Section extends Span {
  /** As written, with its number, without the body that may run on in the same line. */
  readonly heading: string;
  readonly kind: SectionKind;
  /** 1 for 一、, 2 for （一）, 3 for 1. and below. */
  readonly depth: number;
  readonly sections: readonly Section[];
}
