import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { DecisionConflict, ModerationChanged } from './moderation-changes.js';
import {
  ChangeModerationResult,
  DecideIndicatorInput,
  DecideIndicatorResult,
  DecisionVersionInput,
  ModerationTownType,
  ModerationType,
} from './moderation.type.js';
import type { ModerationTownView, ModerationView } from './moderation-view.js';

@Resolver(() => RoundType)
export class ModerationResolver {
  @FieldResolver(() => [ModerationTownType], { description: 'Lead, from moderation on.' })
  @PermitOr([], 'seeModeration')
  moderations(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ModerationTownView[]> {
    return services.moderations.list(actor, round.id);
  }

  @Query(() => ModerationType, { nullable: true, description: 'Lead, from moderation on.' })
  @PermitOr(null, 'seeModeration')
  moderation(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<ModerationView | null> {
    return services.moderations.find(actor, townYearId);
  }

  @Mutation(() => DecideIndicatorResult, { description: 'Lead: the final entry on one indicator.' })
  @Permit('moderate')
  decideIndicator(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => DecideIndicatorInput) { level, basis, ...input }: DecideIndicatorInput,
  ): Promise<ModerationChanged | DecisionConflict | Refusal> {
    return services.moderationChanges.decide(actor, {
      ...input,
      level: level ?? null,
      basis: basis ?? null,
    });
  }

  @Mutation(() => ChangeModerationResult, {
    description: 'Lead: takes over what the assessors agreed on, wherever nothing was decided yet.',
  })
  @Permit('moderate')
  acceptAgreed(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<ModerationChanged | Refusal> {
    return services.moderationChanges.acceptAgreed(actor, townYearId);
  }

  @Mutation(() => ChangeModerationResult, { description: 'Lead: takes several decisions back, all or none.' })
  @Permit('moderate')
  takeBackDecisions(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('decisions', () => [DecisionVersionInput]) decisions: DecisionVersionInput[],
  ): Promise<ModerationChanged | Refusal> {
    return services.moderationChanges.takeBack(actor, townYearId, decisions);
  }
}
