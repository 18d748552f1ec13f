import type { TownProfile } from '@fazhi/domain';
import { Arg, ID, Mutation, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { ProfileSet, ProfilesImported } from './profile.service.js';
import { ImportProfilesResult, ProfileInput, SetProfileResult } from './profile.type.js';

@Resolver()
export class ProfileResolver {
  @Mutation(() => SetProfileResult, { description: 'Lead: a town’s facts of the year.' })
  @Permit('editProfile')
  setProfile(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('profile', () => ProfileInput) profile: ProfileInput,
    @Arg('expected', () => ProfileInput, { description: 'The profile as the caller saw it.' }) expected: ProfileInput,
  ): Promise<ProfileSet | Refusal> {
    return services.profiles.set(actor, townYearId, tidy(profile), tidy(expected));
  }

  @Mutation(() => ImportProfilesResult, {
    description: 'Lead: profiles from an .xlsx or .csv table. Without the stamp of a dry run it is one.',
  })
  @Permit('editProfile')
  importProfiles(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Arg('stamp', () => String, { nullable: true }) stamp: string | null,
  ): Promise<ProfilesImported | Refusal> {
    return services.profiles.importTable(actor, roundId, { content, stamp: stamp ?? null });
  }
}

/** An input may leave out what it does not know. */
function tidy({ type, ...facts }: Partial<ProfileInput> & Pick<ProfileInput, 'type'>): TownProfile {
  return {
    type,
    villages: facts.villages ?? null,
    communities: facts.communities ?? null,
    population: facts.population ?? null,
    officers: facts.officers ?? null,
    delegatedEnforcement: facts.delegatedEnforcement ?? null,
    peoplesCongress: facts.peoplesCongress ?? null,
  };
}
