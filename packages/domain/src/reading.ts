import type { CompletenessFinding } from './completeness-finding.js';
import type { Evidence } from './evidence.js';
import type { Figure } from './figure.js';
import type { LanguageFlag } from './language-flag.js';
import type { MeasureStatement } from './measure-statement.js';
import type { ReportMetadata } from './report-metadata.js';
import type { Section } from './section.js';
import type { Span } from './span.js';

/**
 * What the reader found in one report (研读结果). Every span points into `text`.
 * Evidence and measure statements depend on the rubric and plan that the reader was given; the rest does not.
 */
export interface Reading {
  /** The cleaned text that every offset points into. */
  readonly text: string;
  readonly metadata: ReportMetadata;
  /** Top-level sections in order, with their subsections inside. */
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
  readonly measures: readonly MeasureStatement[];
  /** Shortcomings that the report names, one span an item. */
  readonly problems: readonly Span[];
  /** What the report says it will do next year, one span an item. */
  readonly nextSteps: readonly Span[];
  /** One finding for each item of the rubric's completeness checklist, in its order. */
  readonly completeness: readonly CompletenessFinding[];
  /** What looks wrong with the text and its numbers, in order of place. */
  readonly flags: readonly LanguageFlag[];
}
