import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReportType } from '../reports/report.type.js';
import type { ReportView } from '../reports/report-view.js';
import type { Services } from '../services.js';
import type { RoundOpened } from './round.service.js';
import { OpenRoundResult, RoundType, TownYearType } from './round.type.js';
import type { RoundView, TownYearView } from './round-view.js';

@Resolver(() => RoundType)
export class RoundResolver {
  @Query(() => [RoundType], { description: 'Rounds of the caller’s county, newest first.' })
  @PermitOr([], 'seeRound')
  rounds(@FromServices() services: Services, @CurrentActor() actor: Actor): Promise<readonly RoundView[]> {
    return services.rounds.list(actor);
  }

  @Query(() => RoundType, { nullable: true })
  @PermitOr(null, 'seeRound')
  round(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<RoundView | null> {
    return services.rounds.find(actor, id);
  }

  @FieldResolver(() => [TownYearType], { description: 'A town sees itself only.' })
  towns(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly TownYearView[]> {
    return services.rounds.towns(actor, round.id);
  }

  @FieldResolver(() => [ReportType], {
    description:
      'Reports filed into this round that are not settled yet, and those unreadable (lead; a town sees its own).',
  })
  @PermitOr([], 'seeIntake')
  intake(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ReportView[]> {
    return services.reports.intake(actor, round.id);
  }

  @Mutation(() => OpenRoundResult, {
    description:
      'Lead: a round of the year for the county’s towns, with rubric, plan, profiles and dates of an earlier round, or with the default rubric and plan.',
  })
  @Permit('openRound')
  openRound(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('year', () => Int) year: number,
    @Arg('copyFrom', () => ID, { nullable: true }) copyFrom: string | null,
  ): Promise<RoundOpened | Refusal> {
    return services.rounds.open(actor, year, new Map(), copyFrom ?? null);
  }
}
