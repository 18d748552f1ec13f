import type { Bilingual } from '../bilingual.js';
import type { TownProfile } from '../town-profile.js';
import { profileCount, type ProfileCount } from './profile-count.js';

/** Towns that are compared with each other, by what their profile says [GP1]. Every condition that is stated must hold. */
export interface PeerGroup extends Bilingual {
  readonly id: string;
  readonly types?: readonly TownProfile['type'][];
  readonly delegatedEnforcement?: boolean;
  /** Bounds on counts, both included. */
  readonly bounds?: readonly CountBound[];
}

export interface CountBound {
  readonly count: ProfileCount;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** The first group whose conditions a town's profile meets [GP1]; a fact that is not stated meets none [GP2]. @returns null for no group */
export function peerGroupOf(groups: readonly PeerGroup[], profile: TownProfile): PeerGroup | null {
  return groups.find((group) => meets(group, profile)) ?? null;
}

function meets({ types, delegatedEnforcement, bounds = [] }: PeerGroup, profile: TownProfile): boolean {
  if (types && !types.includes(profile.type)) return false;
  if (delegatedEnforcement !== undefined && profile.delegatedEnforcement !== delegatedEnforcement) return false;
  return bounds.every(({ count, atLeast = -Infinity, atMost = Infinity }) => {
    const value = profileCount(profile, count);
    return value !== null && value >= atLeast && value <= atMost;
  });
}
