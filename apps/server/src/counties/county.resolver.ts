import { Arg, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CountyCreated } from './county.service.js';
import { CountyWithTownsType, CreateCountyInput, CreateCountyResult } from './county.type.js';
import type { CountyWithTownsView } from './county-view.js';

@Resolver()
export class CountyResolver {
  @Query(() => [CountyWithTownsType], { description: 'Administrator: all counties.' })
  @PermitOr([], 'manageCounties')
  counties(@FromServices() services: Services): Promise<readonly CountyWithTownsView[]> {
    return services.counties.list();
  }

  @Mutation(() => CreateCountyResult)
  @Permit('manageCounties')
  createCounty(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => CreateCountyInput) input: CreateCountyInput,
  ): Promise<CountyCreated | Refusal> {
    return services.counties.create(actor, input);
  }
}
