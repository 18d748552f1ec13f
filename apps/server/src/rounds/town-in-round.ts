import type { TownProfile } from '@fazhi/domain';
import type { TownView } from '../counties/county-view.js';
import type { Subject } from '../permissions/permissions.js';
import type { CurrentRound } from './current-round.js';

/** A town's year with everything that scoring it needs. */
export interface TownInRound {
  readonly id: string;
  readonly town: TownView;
  readonly profile: TownProfile;
  readonly round: CurrentRound;
}

/** Whose matter a town's year is, for the permissions. */
export function subjectOf({ id, town, round }: TownInRound, accountId: string | null = null): Subject {
  const { county, phase, assigns } = round;
  return { countyId: county.id, townId: town.id, accountId, phase, townYearId: id, assigns };
}
