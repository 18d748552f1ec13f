import type { Bilingual } from './bilingual.js';

/** What the year asked of a measure (目标). A rate's target is in percent. */
export type Target = { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number };

/** What is counted in reports (度量), and the year's target for it. */
export interface Measure extends Bilingual {
  readonly id: string;
  readonly indicator: string;
  /** As people write it (次、名、场次、条); "%" for a rate. */
  readonly unit: string;
  readonly target: Target;
  /** What counts and what does not, in the county's words. */
  readonly counts: string;
  readonly excludes: string;
  /** `total`: a stated total wins over its parts; `sum`: separate statements are added. */
  readonly combine: 'total' | 'sum';
  /** `accept`: "每季度一次" counts as 4; `ignore`: not at all. */
  readonly frequency: 'accept' | 'ignore';
  /** For a rate: what stands above and below the line. */
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** The year's plan (年度计划). */
export interface Plan {
  readonly id: string;
  /** Id of the rubric that it was written for. */
  readonly rubric: string;
  readonly measures: readonly Measure[];
}
