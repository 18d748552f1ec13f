import type { Source } from './source.js';

/** The stages of the pipeline, in the order in which they run [AGG1]. */
export const STAGES = [
  'filter',
  'trim',
  'sources',
  'combine',
  'indicator',
  'dimension',
  'outside',
  'total',
  'grade',
  'quota',
  'rank',
] as const;

export type Stage = (typeof STAGES)[number];

/** How a county makes one number of many sheets: declared as data and stored with the result. What lies outside the indicators is the rubric's. */
export interface Aggregation {
  readonly sources: readonly Source[];
  /** Drop a source's highest and lowest entry of an indicator where it has at least this many (3 or more); null: keep all [AGG4]. */
  readonly trimFrom: number | null;
  /** Within a source: plain mean, median, or the additive town + assessor model [AGG5]–[AGG7]. */
  readonly combine: 'mean' | 'median' | 'additive';
}
