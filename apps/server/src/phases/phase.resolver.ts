import { Arg, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { Phase } from './phase.js';
import { ROUND_PHASES } from './phase-enum.js';
import type { ExtensionGranted, ScheduleChanged } from './phase.service.js';
import { ExtensionType, GrantExtensionResult, PhaseDatesInput, ScheduleResult, ScheduleType } from './phase.type.js';
import type { ExtensionView, ScheduleView } from './phase-view.js';

@Resolver(() => RoundType)
export class PhaseResolver {
  @FieldResolver(() => ScheduleType)
  schedule(@Root() round: RoundView, @FromServices() services: Services): Promise<ScheduleView> {
    return services.phases.schedule(round);
  }

  @FieldResolver(() => [ExtensionType], { description: 'Lead: every town’s. A town: its own.' })
  @PermitOr([], 'seeIntake')
  extensions(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ExtensionView[]> {
    return services.phases.extensions(actor, round.id);
  }

  @Mutation(() => ScheduleResult, {
    description:
      'Lead: the dates of all phases. The first time it switches the round to phases, in the one named; afterwards a reason is needed.',
  })
  @Permit('managePhases')
  setPhaseDates(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('dates', () => [PhaseDatesInput]) dates: PhaseDatesInput[],
    @Arg('reason', () => String) reason: string,
    @Arg('startIn', () => ROUND_PHASES, { nullable: true }) startIn: Phase | null,
  ): Promise<ScheduleChanged | Refusal> {
    return services.phases.setDates(actor, roundId, { dates, reason, startIn: startIn ?? null });
  }

  @Mutation(() => ScheduleResult, {
    description: 'Lead: to the phase after or before the active one, with the reason.',
  })
  @Permit('managePhases')
  movePhase(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('from', () => ROUND_PHASES, { description: 'The active phase as the caller saw it.' }) from: Phase,
    @Arg('to', () => ROUND_PHASES) to: Phase,
    @Arg('reason', () => String) reason: string,
  ): Promise<ScheduleChanged | Refusal> {
    return services.phases.move(actor, roundId, { from, to, reason });
  }

  @Mutation(() => GrantExtensionResult, { description: 'Lead: lets one town file until later.' })
  @Permit('grantExtension')
  grantExtension(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('until', () => String, { description: 'As the county’s clocks show it, YYYY-MM-DDTHH:mm.' }) until: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<ExtensionGranted | Refusal> {
    return services.phases.extend(actor, townYearId, until, reason);
  }
}
