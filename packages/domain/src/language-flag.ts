import type { Bilingual } from './bilingual.js';
import type { Span } from './span.js';

/** What can be wrong with a place of a report's text. */
export type LanguageFlagKind =
  /** A template's blank was never filled in (XX次, 20xx年). */
  | 'placeholder'
  /** 法制 where 法治 is meant. */
  | 'legal-system'
  /** Another town acts in this town's report. */
  | 'other-place'
  /** The report speaks as the county or city. */
  | 'other-level'
  /** A word that only replacing one character everywhere can have made (镇村振兴). */
  | 'careless-replacement'
  /** Parts that do not make up their whole. */
  | 'sum'
  /** A rate that its own two numbers do not give. */
  | 'rate'
  /** A statement of this year's work bears another year. */
  | 'other-year'
  | 'duplicate-sentence'
  /** A word or character written twice. */
  | 'doubled'
  /** A quotation mark or bracket without its other half. */
  | 'unbalanced'
  /** Characters that were lost on the way (???). */
  | 'unreadable';

/**
 * A place where a report's text or numbers look wrong, as the reader proposes it: nothing is deducted until a person confirms. The
 * span is the quote; the same slip elsewhere is in `alsoAt`, so that one carelessness is one flag.
 */
export interface LanguageFlag extends Span {
  readonly kind: LanguageFlagKind;
  /** What is wrong, in one sentence. */
  readonly reason: Bilingual;
  readonly alsoAt: readonly Span[];
}
