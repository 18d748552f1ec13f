import type { Design } from './design.js';

/**
 * Joins the parts of the assessor–town graph by swaps of two towns between two assessors, which leave every load as it is, and where none does,
 * by handing on one town where the loads stay as even [ASG4]. Stops where neither joins anything.
 */
export function connectDesign(design: Design): void {
  for (let parts = design.countParts(); parts > 1; parts = design.countParts())
    if (!joinBySwap(design, parts) && !joinByHand(design, parts)) return;
}

function joinBySwap(design: Design, parts: number): boolean {
  const pairs = design.pairs();
  for (const [place, one] of pairs.entries()) {
    if (!design.canGiveUp(one.town, one.assessor)) continue;
    for (const other of pairs.slice(place + 1)) {
      if (
        !design.canGiveUp(other.town, other.assessor) ||
        !design.canTake(other.town, one.assessor) ||
        !design.canTake(one.town, other.assessor)
      )
        continue;
      design.hand(one.town, one.assessor, other.assessor);
      design.hand(other.town, other.assessor, one.assessor);
      if (design.countParts() < parts) return true;
      design.hand(one.town, other.assessor, one.assessor);
      design.hand(other.town, one.assessor, other.assessor);
    }
  }
  return false;
}

function joinByHand(design: Design, parts: number): boolean {
  const spread = design.spread();
  for (const { town, assessor } of design.pairs()) {
    if (!design.canGiveUp(town, assessor)) continue;
    for (const to of design.assessors) {
      if (!design.canTake(town, to)) continue;
      design.hand(town, assessor, to);
      if (design.countParts() < parts && design.spread() <= Math.max(1, spread)) return true;
      design.hand(town, to, assessor);
    }
  }
  return false;
}
