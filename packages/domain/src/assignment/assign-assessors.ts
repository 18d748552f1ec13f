import { compareIds } from '../aggregation/compare-ids.js';
import { elementAt } from '../aggregation/element-at.js';
import { balanceLoads } from './balance-loads.js';
import { connectDesign } from './connect-design.js';
import { Design } from './design.js';
import type { AssignedPair } from './design.js';
import { drawNumber } from './draw-number.js';

export interface AssignmentInput {
  /** Ids. */
  readonly towns: readonly string[];
  /** Ids. */
  readonly assessors: readonly string[];
  /** Who may not score which town. */
  readonly conflicts: readonly AssignedPair[];
  /** How many assessors each town gets, 1 or more. */
  readonly perTown: number;
  /** Any whole number; another one gives another draw. */
  readonly seed: number;
  /** What must stay: scored already, or wanted by somebody. */
  readonly kept?: readonly AssignedPair[];
}

/** Who scores what, with what can be said of it. */
export interface AssignmentDrawn {
  readonly state: 'drawn';
  /** Town by town in the given order, assessors in the order of their ids. */
  readonly pairs: readonly AssignedPair[];
  /** Largest number of towns on one desk less the smallest. */
  readonly spread: number;
  /** Whether severities can be told from towns: the assessor–town graph is in one piece, as the additive model needs it. */
  readonly isConnected: boolean;
}

/** A town that has fewer assessors without a conflict than it needs. */
export interface TooFewAssessors {
  readonly state: 'too-few';
  readonly town: string;
  readonly eligible: number;
}

/** Draws to try: conflicts can keep one apart that another joins. */
const MOST_DRAWS = 12;

/**
 * Draws which assessor scores which town: every town gets as many as it needs and none in conflict, loads are as even as conflicts allow, and
 * the graph of assessors and towns hangs together wherever it can be made to [ASG1]–[ASG7].
 */
export function assignAssessors(input: AssignmentInput): AssignmentDrawn | TooFewAssessors {
  const { towns, assessors, conflicts, perTown } = input;
  for (const town of towns) {
    const eligible = assessors.filter(
      (assessor) => !conflicts.some((pair) => pair.town === town && pair.assessor === assessor),
    ).length;
    if (eligible < perTown) return { state: 'too-few', town, eligible };
  }
  const draws: AssignmentDrawn[] = [];
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const drawn = drawOnce(input, draw);
    draws.push(drawn);
    if (costOf(drawn) <= 1) break;
  }
  return elementAt(
    draws.sort((a, b) => costOf(a) - costOf(b)),
    0,
  );
}

/** In one piece goes before even loads. */
function costOf({ isConnected, spread }: AssignmentDrawn): number {
  return Number(!isConnected) * 1_000_000 + spread;
}

function drawOnce(
  { towns, assessors, conflicts, perTown, seed, kept = [] }: AssignmentInput,
  draw: number,
): AssignmentDrawn {
  const number = (...words: readonly string[]) => drawNumber(seed, 'assign', String(draw), ...words);
  const shuffle = (ids: readonly string[]) => [...ids].sort(compareIds).sort((a, b) => number(a) - number(b));
  // what a conflict forbids is not kept either
  const fixed = kept.filter(
    ({ town, assessor }) =>
      assessors.includes(assessor) && !conflicts.some((pair) => pair.town === town && pair.assessor === assessor),
  );
  const design = new Design(shuffle(towns), shuffle(assessors), conflicts, fixed);
  for (const town of design.towns) {
    const free = design.assessors
      .filter((assessor) => design.canTake(town, assessor))
      .map((assessor) => ({ assessor, load: design.loadOf(assessor), place: number(town, assessor) }))
      .sort((a, b) => a.load - b.load || a.place - b.place);
    for (const { assessor } of free.slice(0, Math.max(0, perTown - design.sizeOf(town)))) design.add(town, assessor);
  }
  balanceLoads(design);
  connectDesign(design);
  return {
    state: 'drawn',
    pairs: towns.flatMap((town) => design.pairsOf(town)),
    spread: design.spread(),
    isConnected: design.countParts() <= 1,
  };
}
