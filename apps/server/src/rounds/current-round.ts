import type { Subject } from '../permissions/permissions.js';
import type { Phase } from '../phases/phase.js';
import type { FrozenRound } from './frozen-round.js';

/** A round with the phase that it is in at this moment; null while it runs without phases. */
export interface CurrentRound extends FrozenRound {
  readonly phase: Phase | null;
}

/** Whose matter a round is, for the permissions: the county's own, or one town's in it. */
export function subjectOfRound({ county, phase }: CurrentRound, townId: string | null = null): Subject {
  return { countyId: county.id, townId, accountId: null, phase };
}
