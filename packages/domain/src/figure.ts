import type { Span } from './span.js';

/** A number that measures the town's own work in the year (数据). The span covers the number, its unit and what it counts. */
export interface Figure extends Span {
  /** 万 and 亿 multiplied out; a percentage as written (95.5 for 95.5%). */
  readonly value: number;
  /** As written (次、份、人次); "%" for a percentage; "" where there is none (为零). */
  readonly unit: string;
  /** 余、约、近、多、以上 stand with it. */
  readonly approximate: boolean;
  /** Id of the one indicator that it supports, or null. */
  readonly indicator: string | null;
}
