import type { Bilingual, LanguageFlagKind, Span } from '@fazhi/domain';

/** One place where the text looks wrong, before equal ones are joined into a flag. */
export interface Slip extends Span {
  readonly kind: LanguageFlagKind;
  readonly reason: Bilingual;
}
