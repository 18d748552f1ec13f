import type { TownProfile } from '../town-profile.js';

/** A number of the profile that a target can be a rate of, and a group can be told by. */
export type ProfileCount = 'villages' | 'communities' | 'villages-and-communities' | 'population' | 'officers';

/** A count of a town's profile. @returns null where the county has not stated it */
export function profileCount(profile: TownProfile, count: ProfileCount): number | null {
  if (count !== 'villages-and-communities') return profile[count];
  const { villages, communities } = profile;
  return villages === null || communities === null ? null : villages + communities;
}
