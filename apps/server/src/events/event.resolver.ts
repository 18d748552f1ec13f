import { Arg, ID, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Services } from '../services.js';
import { EventType } from './event.type.js';
import type { EventView } from './event-view.js';

@Resolver()
export class EventResolver {
  @Query(() => [EventType], { description: 'Lead: the record of one town’s year, newest first.' })
  @PermitOr([], 'seeEvents')
  events(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<readonly EventView[]> {
    return services.events.list(actor, townYearId);
  }
}
