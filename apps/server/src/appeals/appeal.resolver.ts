import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { AppealSaved } from './appeal-changes.js';
import {
  AppealInputType,
  AppealRuleType,
  AppealType,
  AppealWordsInput,
  SaveAppealResult,
  SimilarTownType,
} from './appeal.type.js';
import type { AppealRuleView, AppealView, SimilarTownView } from './appeal-view.js';

@Resolver(() => TownYearType)
export class AppealResolver {
  @FieldResolver(() => [AppealType], {
    description: 'A town: its own. The lead: all that were handed in. The panel: those on which it may decide.',
  })
  @PermitOr([], 'seeAppeals')
  async appeals(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<readonly AppealView[]> {
    return (await loaders.appeals.load(townYear.id)) ?? [];
  }

  @Query(() => AppealRuleType, { nullable: true, description: 'How a round hears appeals, and until when.' })
  @PermitOr(null, 'seeRound')
  appealRule(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
  ): Promise<AppealRuleView | null> {
    return services.appeals.rule(actor, roundId);
  }

  @Query(() => [SimilarTownType], { description: 'For whoever decides: towns with the same pattern.' })
  @PermitOr([], 'seeAppeals')
  similarTowns(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('appealId', () => ID) appealId: string,
  ): Promise<readonly SimilarTownView[]> {
    return services.appeals.similar(actor, appealId);
  }

  @Mutation(() => SaveAppealResult, { description: 'Lead: the review panel, and for how long towns may appeal.' })
  @Permit('nameAppealPanel')
  setAppealRule(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('days', () => Int) days: number,
    @Arg('members', () => [ID]) members: string[],
  ): Promise<AppealSaved | Refusal> {
    return services.appealChanges.setRule(actor, roundId, expectedVersion, { days, members });
  }

  @Mutation(() => SaveAppealResult, {
    description: 'Begins an appeal; files are put beside it before it is handed in.',
  })
  @Permit('makeAppeal')
  beginAppeal(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('input', () => AppealInputType) input: AppealInputType,
  ): Promise<AppealSaved | Refusal> {
    return services.appealChanges.begin(actor, townYearId, input);
  }

  @Mutation(() => SaveAppealResult, { description: 'Hands an appeal in, with its files.' })
  @Permit('makeAppeal')
  submitAppeal(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => AppealWordsInput) input: AppealWordsInput,
  ): Promise<AppealSaved | Refusal> {
    return services.appealChanges.submit(actor, id, expectedVersion, input);
  }

  @Mutation(() => SaveAppealResult)
  @Permit('makeAppeal')
  withdrawAppeal(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<AppealSaved | Refusal> {
    return services.appealChanges.withdraw(actor, id, expectedVersion);
  }

  @Mutation(() => SaveAppealResult, { description: 'The panel, or the lead for the committee.' })
  @Permit('decideAppeal')
  decideAppeal(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('newLevel', () => Int, { nullable: true, description: 'Null: the result stays.' }) newLevel: number | null,
    @Arg('reason', () => String) reason: string,
  ): Promise<AppealSaved | Refusal> {
    return services.appealChanges.decide(actor, id, expectedVersion, { newLevel: newLevel ?? null, reason });
  }
}
