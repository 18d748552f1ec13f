import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { PracticeSaved, PracticeView } from './practice.service.js';
import { PracticeType, SavePracticeResult } from './practice.type.js';

@Resolver()
export class PracticeResolver {
  @Query(() => [PracticeType], { description: 'By indicator, without what was withdrawn.' })
  @PermitOr([], 'seePractices')
  practices(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<readonly PracticeView[]> {
    return services.practices.find(actor, townYearId);
  }

  @Mutation(() => SavePracticeResult, { description: 'Lead: asks the town whether these words may be quoted to all.' })
  @Permit('proposePractice')
  proposePractice(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('indicator', () => ID) indicator: string,
    @Arg('quote', () => String) quote: string,
  ): Promise<PracticeSaved | Refusal> {
    return services.practices.propose(actor, townYearId, indicator, quote);
  }

  @Mutation(() => SavePracticeResult, { description: 'Town: whether its words may be quoted; it may change its mind.' })
  @Permit('answerPractice')
  answerPractice(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('agrees', () => Boolean) agrees: boolean,
  ): Promise<PracticeSaved | Refusal> {
    return services.practices.answer(actor, id, expectedVersion, agrees);
  }

  @Mutation(() => SavePracticeResult)
  @Permit('proposePractice')
  withdrawPractice(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<PracticeSaved | Refusal> {
    return services.practices.withdraw(actor, id, expectedVersion);
  }
}
