import type { CountyView } from '../counties/county-view.js';

/** Everything stored that a sealed package is made from: texts as they lie in the database, so that parsing and hashing them is the worker's work. */
export interface PackageMaterial {
  readonly county: CountyView['name'];
  readonly year: number;
  /** Canonical JSON. */
  readonly rubric: string;
  /** Canonical JSON. */
  readonly plan: string;
  /** The county's sealed version; null in a round whose towns were published one by one. */
  readonly version: { readonly id: string; readonly sealed: string } | null;
  /** In the county's official order. */
  readonly towns: readonly PackedTownMaterial[];
  /** What people wrote beside their entries. */
  readonly remarks: readonly Remark[];
  /** Lines of JSON. */
  readonly events: string;
}

interface PackedTownMaterial {
  readonly id: string;
  readonly name: string;
  readonly told: string | null;
  /** The report that the result rests on, with the hash of the text that the reader found in it. Canonical JSON; null where there is none. */
  readonly text: string | null;
}

export interface Remark {
  readonly sheetId: string;
  readonly indicator: string;
  readonly comment: string;
  readonly audience: string;
}
