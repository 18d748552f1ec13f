import { Arg, ID, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Services } from '../services.js';
import { PreviousYearType } from './previous-year.type.js';
import type { PreviousYearView } from './previous-year-view.js';

@Resolver()
export class PreviousYearResolver {
  @Query(() => PreviousYearType, { nullable: true })
  @PermitOr(null, 'seePreviousYear')
  previousYear(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<PreviousYearView | null> {
    return services.previousYears.find(actor, townYearId);
  }
}
