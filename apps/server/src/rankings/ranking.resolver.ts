import { Arg, ID, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Services } from '../services.js';
import { RANKING_BASES, RankingType } from './ranking.type.js';
import type { RankingBasis, RankingView } from './ranking-view.js';

@Resolver()
export class RankingResolver {
  @Query(() => RankingType, { nullable: true })
  @PermitOr(null, 'seePublishedRanking')
  ranking(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('basis', () => RANKING_BASES) basis: RankingBasis,
  ): Promise<RankingView | null> {
    return services.rankings.find(actor, roundId, basis);
  }
}
