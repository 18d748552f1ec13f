import type { Reading, Rubric } from '@fazhi/domain';
import type { Zone } from '../sections/split-zones.js';
import type { Sentence } from '../text/clauses.js';

/** What the checklist is checked against: everything else that was read. */
export interface CompletenessSource {
  readonly reading: Omit<Reading, 'completeness'>;
  readonly rubric: Rubric;
  readonly zones: readonly Zone[];
  /** The sentences that tell of the year's work. */
  readonly deeds: readonly Sentence[];
}
