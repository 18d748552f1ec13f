import { Design } from './design.js';
import type { AssignedPair } from './design.js';

/** What can be said of an assignment. */
export interface DesignMeasures {
  /** Largest number of towns on one desk less the smallest. */
  readonly spread: number;
  /** Whether severities can be told from towns: the assessor–town graph is in one piece, as the additive model needs it. */
  readonly isConnected: boolean;
}

/** How even an assignment's loads are and whether it hangs together, however it came about [ASG8]. */
export function measureDesign(
  towns: readonly string[],
  assessors: readonly string[],
  pairs: readonly AssignedPair[],
): DesignMeasures {
  const design = new Design(towns, assessors, [], pairs);
  return { spread: design.spread(), isConnected: design.countParts() <= 1 };
}
