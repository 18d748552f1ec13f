import type { ProposedItem } from '../adjustments/proposed-item.js';
import type { Rubric } from '../rubric.js';
import type { SheetEntry } from '../score-sheet.js';
import type { TownProfile } from '../town-profile.js';
import type { Aggregation } from './aggregation.js';
import type { ConflictOfInterest, RoundSheet } from './round-sheet.js';

/** A town as the round lists it, in the county's official order. */
export interface RoundTown {
  readonly id: string;
  /** Peer group within which it is ranked too. */
  readonly group: string;
  readonly profile: TownProfile;
  /** Bonuses, deductions and vetoes proposed for it, each with what it rests on. */
  readonly proposed: readonly ProposedItem[];
  /** Rectification items overdue, for the gate that counts them; null where nobody has said. */
  readonly overdueRectifications: number | null;
}

/** The committee's word on a town whose grade a tie across the cut left open [QTA4]. */
export interface TieDecision {
  readonly town: string;
  readonly grade: string;
  readonly reason: string;
}

/** The county's final word on one indicator of one town (合议): it stands in place of the sheets' entries [MOD7]. */
export interface IndicatorDecision {
  readonly town: string;
  readonly indicator: string;
  /** A judgement; an entry that judges nothing decides nothing. */
  readonly entry: SheetEntry;
  /** Why it differs from what was agreed; null where it does not. */
  readonly reason: string | null;
}

/** Everything that a county's scores follow from; nothing else enters. */
export interface CountyInput {
  readonly rubric: Rubric;
  readonly aggregation: Aggregation;
  readonly towns: readonly RoundTown[];
  readonly sheets: readonly RoundSheet[];
  readonly conflicts: readonly ConflictOfInterest[];
  readonly tieDecisions: readonly TieDecision[];
  /** At most one for each town and indicator; none where it is absent. */
  readonly decisions?: readonly IndicatorDecision[];
}
