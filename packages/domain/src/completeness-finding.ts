import type { Bilingual } from './bilingual.js';
import type { Span } from './span.js';

/** `unknown`: the report's text alone cannot tell (whether it came in time), or the reader does not know the item. */
export type CompletenessState = 'present' | 'partial' | 'missing' | 'unknown';

/**
 * What the reader finds of one item of the rubric's completeness checklist (报告核查). A proposal: nothing is deducted until a person
 * confirms it.
 */
export interface CompletenessFinding {
  /** Id of the rubric's completeness item. */
  readonly item: string;
  readonly state: CompletenessState;
  /** Where the report shows it, the clearest places first; none where it is missing. */
  readonly quotes: readonly Span[];
  readonly reason: Bilingual;
}
