import { Arg, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { FieldCheckSaved } from './field-check-changes.js';
import {
  FieldCheckHeadInputType,
  FieldCheckItemInputType,
  FieldCheckType,
  SaveFieldCheckResult,
} from './field-check.type.js';
import type { FieldCheckView } from './field-check-view.js';

@Resolver(() => TownYearType)
export class FieldCheckResolver {
  @FieldResolver(() => FieldCheckType, { nullable: true, description: 'Null where no form was drawn.' })
  @PermitOr(null, 'seeFieldCheck')
  fieldCheck(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<FieldCheckView | null> {
    return loaders.fieldCheck.load(townYear.id);
  }

  @Mutation(() => SaveFieldCheckResult, {
    description: 'Lead: a form for each of these towns that has none: all doubtful indicators and a sample.',
  })
  @Permit('drawFieldCheck')
  drawFieldChecks(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('townYearIds', () => [ID]) townYearIds: string[],
    @Arg('sample', () => Int) sample: number,
  ): Promise<FieldCheckSaved | Refusal> {
    return services.fieldCheckChanges.draw(actor, roundId, townYearIds, sample);
  }

  @Mutation(() => SaveFieldCheckResult)
  @Permit('fillFieldCheck')
  setFieldCheckItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => FieldCheckItemInputType) input: FieldCheckItemInputType,
  ): Promise<FieldCheckSaved | Refusal> {
    return services.fieldCheckChanges.setItem(actor, id, expectedVersion, input);
  }

  @Mutation(() => SaveFieldCheckResult, { description: 'The visit, and what the town signed or objected to.' })
  @Permit('fillFieldCheck')
  setFieldCheckHead(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => FieldCheckHeadInputType) input: FieldCheckHeadInputType,
  ): Promise<FieldCheckSaved | Refusal> {
    return services.fieldCheckChanges.setHead(actor, id, expectedVersion, input);
  }

  @Mutation(() => SaveFieldCheckResult, { description: 'Hands the form in as a sheet of its own source.' })
  @Permit('fillFieldCheck')
  submitFieldCheck(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<FieldCheckSaved | Refusal> {
    return services.fieldCheckChanges.submit(actor, id, expectedVersion);
  }

  @Mutation(() => SaveFieldCheckResult, { description: 'Lead: gives a form back, with the reason.' })
  @Permit('drawFieldCheck')
  reopenFieldCheck(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
  ): Promise<FieldCheckSaved | Refusal> {
    return services.fieldCheckChanges.reopen(actor, id, expectedVersion, reason);
  }
}
