import type { ReportMetadata, Section, Span } from '@fazhi/domain';
import type { Sentence } from '../text/clauses.js';

/** What flags are found in. */
export interface FlagSource {
  readonly text: string;
  readonly metadata: ReportMetadata;
  /** Between the title and the signature. */
  readonly body: Span;
  readonly sections: readonly Section[];
  /** The sentences that tell of the year's work. */
  readonly deeds: readonly Sentence[];
}
