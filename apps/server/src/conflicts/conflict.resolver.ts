import { Arg, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { ConflictDeclared, ConflictLifted } from './conflict.service.js';
import { CONFLICT_KINDS, ConflictType, DeclareConflictResult, LiftConflictResult } from './conflict.type.js';
import type { ConflictKind } from './conflict-kind.js';
import type { ConflictView } from './conflict-view.js';

@Resolver()
export class ConflictResolver {
  @Query(() => [ConflictType], { description: 'Lead: every one that stands in the county. Assessor: their own.' })
  @PermitOr([], 'declareConflict')
  conflicts(@FromServices() services: Services, @CurrentActor() actor: Actor): Promise<readonly ConflictView[]> {
    return services.conflicts.list(actor);
  }

  @Mutation(() => DeclareConflictResult, {
    description: 'Assessor: one’s own. Lead: anybody’s who scores. From then on the person sees nothing of the town.',
  })
  @Permit('declareConflict')
  declareConflict(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townId', () => ID) townId: string,
    @Arg('kind', () => CONFLICT_KINDS) kind: ConflictKind,
    @Arg('reason', () => String) reason: string,
    @Arg('accountId', () => ID, { nullable: true, description: 'Null for one’s own.' }) accountId: string | null,
  ): Promise<ConflictDeclared | Refusal> {
    return services.conflicts.declare(actor, { townId, kind, reason, accountId: accountId ?? null });
  }

  @Mutation(() => LiftConflictResult, { description: 'Lead: a conflict that stands no longer.' })
  @Permit('liftConflict')
  liftConflict(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<ConflictLifted | Refusal> {
    return services.conflicts.lift(actor, id, reason);
  }
}
