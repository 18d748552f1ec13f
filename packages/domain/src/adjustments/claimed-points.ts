import type { OutsideAmount } from '../outside-item.js';
import type { Claim } from './proposed-item.js';

/**
 * The points of one claim before any cap, in hundredths [AJ2]–[AJ6].
 * @returns null where the claim is not in the item's terms
 */
export function claimedPoints(amount: OutsideAmount, claim: Claim): number | null {
  switch (amount.kind) {
    case 'each':
      return claim.kind === 'times' && isCount(claim.times) ? amount.each * claim.times : null;
    case 'ladder':
      return claim.kind === 'rank' ? (ownRank(amount.ranks, claim.rank) ?? null) : null;
    case 'missing':
      if (claim.kind === 'partial') return amount.partial;
      return claim.kind === 'missing' ? amount.missing : null;
    case 'late':
      return claim.kind === 'late' && isCount(claim.workingDays)
        ? amount.each * Math.ceil(claim.workingDays / amount.workingDays)
        : null;
    case 'return':
      return claim.kind === 'holds' ? 0 : null;
  }
}

const isCount = (n: number) => Number.isSafeInteger(n) && n > 0;

/** Own keys only: a rank that is called "constructor" is no rank. */
const ownRank = (ranks: Readonly<Record<string, number>>, rank: string) =>
  Object.hasOwn(ranks, rank) ? ranks[rank] : undefined;
