import type { Reading, Suggestion } from '@fazhi/domain';
import type { ReadNotice } from '@fazhi/report-reader';

/** A report that was read, with what it suggests. */
export interface SuggestedReport {
  /** The file's name without its ending. */
  readonly id: string;
  readonly reading: Reading;
  readonly suggestions: readonly Suggestion[];
  /** What was odd about the file, although it could be read. */
  readonly notices: readonly ReadNotice[];
}
