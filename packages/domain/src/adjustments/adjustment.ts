import type { Bilingual } from '../bilingual.js';
import type { OutsideGroupName } from '../outside-item.js';
import type { ProposedItem } from './proposed-item.js';

/** What became of one proposed item. Points in hundredths. */
export interface AdjustmentLine {
  readonly proposed: ProposedItem;
  /** Where the rubric has the item; null where it does not. */
  readonly group: OutsideGroupName | 'vetoes' | null;
  /** Before matters and caps; 0 where nothing can be claimed. */
  readonly claimed: number;
  /** What counts in the end; the lines' sum is the group's. */
  readonly counted: number;
  readonly outcome: AdjustmentOutcome;
  readonly reason: Bilingual;
}

export type AdjustmentOutcome =
  | 'counted'
  | 'capped-by-item'
  | 'capped-by-group'
  | 'same-matter'
  | 'no-basis'
  | 'not-in-rubric'
  | 'wrong-claim'
  | 'returns-report'
  | 'holds-grade';

/** A grade that may not be passed, and why; from a veto (with its basis) or a gate (computed). */
export interface Ceiling {
  /** Id of the highest grade left. */
  readonly ceiling: string;
  readonly from: 'veto' | 'gate';
  /** Id of the veto or gate. */
  readonly id: string;
  readonly reason: Bilingual;
}

/** All adjustments of one town. */
export interface AppliedAdjustments {
  readonly lines: readonly AdjustmentLine[];
  readonly groups: Readonly<Record<OutsideGroupName, number>>;
  /** Sum of the groups: what is added to the total. */
  readonly points: number;
  /** Whether an item sends the report back to the town. */
  readonly returnsReport: boolean;
  readonly vetoes: readonly Ceiling[];
}
