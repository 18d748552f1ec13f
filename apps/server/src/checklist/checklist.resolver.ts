import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { ChecklistStep } from './build-checklist.js';
import { ChecklistStepType } from './checklist.type.js';

@Resolver(() => RoundType)
export class ChecklistResolver {
  @FieldResolver(() => [ChecklistStepType], { description: 'Lead: what of the year is done, and what is next.' })
  @PermitOr([], 'seeChecklist')
  checklist(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ChecklistStep[]> {
    return services.checklist.find(actor, round.id);
  }
}
