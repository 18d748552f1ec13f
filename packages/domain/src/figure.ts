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
  /** "已办结120起" after "交办165起": what was taken on, by its place among the reading's figures, and how much of it is settled, in percent. */
  readonly settledOf?: { readonly figure: number; readonly rate: number };
  /** "林业17件" in "许可98件（林业17件、规划81件）": the whole, by its place among the reading's figures. */
  readonly partOf?: number;
}
