import type { OutsideGroup, OutsideGroupName, OutsideItem } from '../outside-item.js';
import type { AdjustmentLine, AdjustmentOutcome } from './adjustment.js';
import { describeOutcome } from './describe-outcome.js';
import type { ProposedItem } from './proposed-item.js';

/** A claim in the terms of its item. Hundredths. */
export interface ValidClaim {
  readonly proposed: ProposedItem;
  readonly item: OutsideItem;
  /** Where the rubric lists the item. */
  readonly place: number;
  readonly claimed: number;
}

/** What all claims of an item are worth at most; what is missing is missing once. */
function itemCap(item: OutsideItem): number | null {
  switch (item.kind) {
    case 'each':
    case 'late':
      return item.most;
    case 'missing':
      return item.missing;
    case 'ladder':
    case 'return':
      return null;
  }
}

/**
 * Settles the claims of one group: one matter once [AJ7], then the items' caps [AJ8], then the group's [AJ9].
 * @param claims in the order in which caps are used up
 */
export function settleGroup(
  name: OutsideGroupName,
  group: OutsideGroup,
  claims: readonly ValidClaim[],
): readonly AdjustmentLine[] {
  const weightiest = group.perMatter === 'highest' ? weightiestOfMatters(claims) : null;
  const usedByItem = new Map<string, number>();
  let used = 0;
  return claims.map((claim) => {
    const { proposed, item, claimed } = claim;
    const line = (counted: number, outcome: AdjustmentOutcome): AdjustmentLine => ({
      proposed,
      group: name,
      claimed,
      counted,
      outcome,
      reason: describeOutcome(outcome, claimed, counted),
    });
    if (item.kind === 'return') return line(0, 'returns-report');
    const matter = matterOf(proposed);
    if (weightiest && matter !== null && weightiest.get(matter) !== claim) return line(0, 'same-matter');
    const ofItem = usedByItem.get(item.id) ?? 0;
    const underItem = roomLeft(claimed, ofItem, itemCap(item));
    const counted = roomLeft(underItem, used, group.most);
    usedByItem.set(item.id, ofItem + underItem);
    used += counted;
    return line(
      counted,
      counted !== underItem ? 'capped-by-group' : underItem !== claimed ? 'capped-by-item' : 'counted',
    );
  });
}

/** Of the points asked, those that a cap leaves; both of one sign. */
function roomLeft(asked: number, used: number, cap: number | null): number {
  if (cap === null) return asked;
  const room = cap - used;
  return Math.abs(asked) <= Math.abs(room) ? asked : room;
}

/** A matter is told by its name without spaces at its ends; no name is no matter. */
function matterOf({ matter }: ProposedItem): string | null {
  const name = (matter ?? '').trim();
  return name === '' ? null : name;
}

function weightiestOfMatters(claims: readonly ValidClaim[]): ReadonlyMap<string, ValidClaim> {
  const best = new Map<string, ValidClaim>();
  for (const claim of claims) {
    const matter = matterOf(claim.proposed);
    if (matter === null) continue;
    const other = best.get(matter);
    if (!other || Math.abs(claim.claimed) > Math.abs(other.claimed)) best.set(matter, claim);
  }
  return best;
}
