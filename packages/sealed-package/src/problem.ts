import type { Bilingual } from '@fazhi/domain';

/** Something about a package that is not as it was sealed. */
export interface PackageProblem {
  /** The file of the package; null where it is the zip itself. */
  readonly file: string | null;
  /** Which item of it, as a person or a program may find it: a path, a line, a part of the zip; null for the whole. */
  readonly item: string | null;
  /** Counted from 0 within the zip; null where no single byte was found. */
  readonly offset: number | null;
  readonly text: Bilingual;
}
