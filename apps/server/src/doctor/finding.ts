import type { Bilingual } from '@fazhi/domain';

/** What the doctor looked at, and what to do where it is not well. */
export interface Finding {
  readonly what: Bilingual;
  /** Null where it is well. */
  readonly problem: { readonly text: Bilingual; readonly advice: Bilingual } | null;
}
