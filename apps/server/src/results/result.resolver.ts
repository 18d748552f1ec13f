import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { ResultPublished } from './result.service.js';
import { FeedbackType, PublishResultResult, ResultPublishedType } from './result.type.js';
import type { FeedbackView } from './result-view.js';

@Resolver()
export class ResultResolver {
  @Query(() => FeedbackType, {
    nullable: true,
    description: 'Town: its own, published. Lead and assessor: any published of their county.',
  })
  @PermitOr(null, 'seeResult')
  feedback(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<FeedbackView | null> {
    return services.results.feedback(actor, townYearId);
  }

  @Mutation(() => PublishResultResult)
  @Permit('publishResult')
  publishResult(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<ResultPublished | Refusal> {
    return services.results.publish(actor, townYearId);
  }
}

@Resolver(() => ResultPublishedType)
export class ResultPublishedResolver {
  @FieldResolver(() => TownYearType)
  townYear(
    @Root() published: ResultPublished,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<TownYearView | null> {
    return services.rounds.findTownYear(actor, published.feedback.townYearId);
  }
}
