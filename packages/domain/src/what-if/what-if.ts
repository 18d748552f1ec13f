import { aggregateCounty, type CountyOutcome } from '../aggregation/aggregate-county.js';
import type { CountyInput } from '../aggregation/county-input.js';
import { compareOutcomes, type TownMove } from './compare-outcomes.js';

/** A county under another rubric, aggregation or other sheets, beside the official one. */
export interface Scenario {
  readonly official: CountyOutcome;
  readonly outcome: CountyOutcome;
  /** Nobody, where nothing that counts was changed [WIF1]. */
  readonly moves: readonly TownMove[];
}

/** Runs the very pipeline of the official result over a changed input [WIF1]; the official one is computed beside it, never touched. */
export function whatIf(input: CountyInput, change: Partial<CountyInput>): Scenario {
  const official = aggregateCounty(input);
  const outcome = aggregateCounty({ ...input, ...change });
  return { official, outcome, moves: compareOutcomes(official, outcome) };
}
