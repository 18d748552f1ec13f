import type { Span } from './span.js';

/**
 * One number of the report that a plan's measure may use (度量). `value` stands alone; `numerator` and `denominator` make a rate
 * together; `rate` is a rate as the report states it, in percent.
 */
export interface MeasureStatement extends Span {
  /** Id of the measure in the plan. */
  readonly measure: string;
  readonly role: 'value' | 'numerator' | 'denominator' | 'rate';
  readonly value: number;
  readonly approximate: boolean;
  /** The report gives it as the year's total (共、累计、全年): it wins over its parts. */
  readonly isTotal: boolean;
}
