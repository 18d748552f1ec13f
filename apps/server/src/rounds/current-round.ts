import type { Subject } from '../permissions/permissions.js';
import type { Phase } from '../phases/phase.js';
import type { FrozenRound } from './frozen-round.js';

/** A round with what of it may change from moment to moment. */
export interface CurrentRound extends FrozenRound {
  /** Null while it runs without phases. */
  readonly phase: Phase | null;
  /** Whether assessors score assigned towns only. */
  readonly assigns: boolean;
  /** Whether a fifth of the suggestions is withheld from each assessor until a level of their own is in. */
  readonly withholds: boolean;
}

/** Whose matter a round is, for the permissions: the county's own, or one town's in it. */
export function subjectOfRound({ county, phase, assigns }: CurrentRound, townId: string | null = null): Subject {
  return { countyId: county.id, townId, accountId: null, phase, assigns };
}
