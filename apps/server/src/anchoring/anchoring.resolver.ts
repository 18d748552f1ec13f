import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import { AnchoringType } from './anchoring.type.js';
import type { AnchoringView } from './anchoring-view.js';

@Resolver(() => RoundType)
export class AnchoringResolver {
  @FieldResolver(() => AnchoringType, {
    nullable: true,
    description: 'Lead, once sheets lie open, of a round that withholds a fifth of the suggestions.',
  })
  @PermitOr(null, 'seeScoredRanking')
  anchoring(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<AnchoringView | null> {
    return services.anchoring.find(actor, round.id);
  }
}
