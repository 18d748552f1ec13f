import type { MeasureStatement } from './measure-statement.js';

/** A statement that was left out, and why. */
export interface StatementLeftOut {
  readonly statement: MeasureStatement;
  readonly why: 'part-of-a-total' | 'smaller-than-another' | 'no-counterpart' | 'stated-rate-recomputed';
}

/** How a report stands to one target. Not reported is never zero. */
export type TargetAttainment =
  | { readonly measure: string; readonly state: 'not-reported' }
  | {
      readonly measure: string;
      readonly state: 'met' | 'missed';
      /** The measure's value; a rate in percent, unrounded. */
      readonly value: number;
      readonly approximate: boolean;
      readonly used: readonly MeasureStatement[];
      readonly leftOut: readonly StatementLeftOut[];
    };
