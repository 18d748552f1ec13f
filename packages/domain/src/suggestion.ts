import type { Bilingual } from './bilingual.js';
import type { Level } from './rubric.js';
import type { TargetAttainment } from './target-attainment.js';

/** The rule that fired, with what a sentence about it needs. `describeSuggestion` puts it into words. */
export type SuggestionRule =
  | { readonly id: 'nothing-found' }
  | { readonly id: 'not-applicable'; readonly basis: Bilingual }
  /** Scored by another rule than levels, from a figure of the report. */
  | { readonly id: 'measured'; readonly measure: string; readonly value: number }
  /** Scored by another rule than levels; a person enters what it asks for. */
  | { readonly id: 'not-by-level' }
  | { readonly id: 'attitude-only' }
  | { readonly id: 'deed-without-support' }
  | { readonly id: 'deed-with-support' }
  | { readonly id: 'loop-closed' }
  | { readonly id: 'target-met'; readonly measure: string }
  | { readonly id: 'target-missed'; readonly measure: string };

/** The machine's level for one indicator (建议分). Never a grade, and never level 0: where nothing is found, `level` is null. */
export interface Suggestion {
  readonly indicator: string;
  readonly level: Exclude<Level, 0> | null;
  /** Points at that level, in hundredths; null where `level` is. */
  readonly points: number | null;
  /** Full marks, in hundredths. */
  readonly maxPoints: number;
  readonly rule: SuggestionRule;
  /** How far it can be relied on, 0 to 1: the measured share of like suggestions that agreed with an assessor [SG9]. */
  readonly confidence: number;
  /** Of the suggestions called certain at least 95 % agreed [SG9]. */
  readonly certain: boolean;
  /** Places in the reading's evidence array. */
  readonly evidence: readonly number[];
  readonly attainments: readonly TargetAttainment[];
}
