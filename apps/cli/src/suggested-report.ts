import type { Reading, Suggestion } from '@fazhi/domain';

/** A report that was read, with what it suggests. */
export interface SuggestedReport {
  /** The file's name without its ending. */
  readonly id: string;
  readonly reading: Reading;
  readonly suggestions: readonly Suggestion[];
}
