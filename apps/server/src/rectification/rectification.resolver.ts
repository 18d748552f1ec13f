import { Arg, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { RectificationSaved } from './rectification-changes.js';
import type { RectificationDecision } from './rectification-state.js';
import {
  DeadlineInputType,
  RECTIFICATION_DECISIONS,
  RectificationItemInputType,
  RectificationItemType,
  RectificationProposalType,
  SaveRectificationResult,
} from './rectification.type.js';
import type { RectificationItemView, RectificationProposalView } from './rectification-view.js';

@Resolver(() => TownYearType)
export class RectificationResolver {
  @FieldResolver(() => [RectificationItemType], { description: 'What the town must mend, the soonest first.' })
  @PermitOr([], 'seeRectification')
  async rectification(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly RectificationItemView[]> {
    return (await loaders.rectification.load(townYear.id)) ?? [];
  }

  @FieldResolver(() => [RectificationItemType], { description: 'What it had to mend after its round before this one.' })
  @PermitOr([], 'seeRectification')
  async carriedRectification(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly RectificationItemView[]> {
    return (await loaders.carriedRectification.load(townYear.id)) ?? [];
  }

  @FieldResolver(() => [RectificationProposalType], { description: 'Lead: what the published result suggests.' })
  @PermitOr([], 'manageRectification')
  async rectificationProposals(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly RectificationProposalView[]> {
    return (await loaders.rectificationProposals.load(townYear.id)) ?? [];
  }

  @Mutation(() => SaveRectificationResult, { description: 'Lead: makes items, from proposals or by hand.' })
  @Permit('manageRectification')
  addRectification(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('items', () => [RectificationItemInputType]) items: RectificationItemInputType[],
    @Arg('deadline', () => DeadlineInputType) deadline: DeadlineInputType,
  ): Promise<RectificationSaved | Refusal> {
    return services.rectificationChanges.add(actor, townYearId, items, deadline);
  }

  @Mutation(() => SaveRectificationResult, { description: 'Lead: other words or another deadline.' })
  @Permit('manageRectification')
  editRectification(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('text', () => String) text: string,
    @Arg('deadline', () => DeadlineInputType) deadline: DeadlineInputType,
  ): Promise<RectificationSaved | Refusal> {
    return services.rectificationChanges.edit(actor, id, expectedVersion, { text, deadline });
  }

  @Mutation(() => SaveRectificationResult, { description: 'Lead: takes back an item put down by mistake.' })
  @Permit('manageRectification')
  withdrawRectification(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
  ): Promise<RectificationSaved | Refusal> {
    return services.rectificationChanges.withdraw(actor, id, expectedVersion, reason);
  }

  @Mutation(() => SaveRectificationResult, { description: 'A town: what it did; its files are handed in with it.' })
  @Permit('answerRectification')
  submitRectification(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('answer', () => String) answer: string,
  ): Promise<RectificationSaved | Refusal> {
    return services.rectificationChanges.submit(actor, id, expectedVersion, answer);
  }

  @Mutation(() => SaveRectificationResult, {
    description: 'Lead: strikes an item off, sends it back or opens it again; the latter two with a reason.',
  })
  @Permit('decideRectification')
  decideRectification(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('decision', () => RECTIFICATION_DECISIONS) decision: RectificationDecision,
    @Arg('reason', () => String, { defaultValue: '' }) reason: string,
  ): Promise<RectificationSaved | Refusal> {
    return services.rectificationChanges.decide(actor, id, expectedVersion, decision, reason);
  }
}
