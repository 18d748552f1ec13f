import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { FeedbackType } from '../results/result.type.js';
import type { FeedbackView } from '../results/result-view.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { ResultsChanged } from './county-result-changes.js';
import { BlockedTownType, ChangeResultsResult, CountyResultType, ResultVersionType } from './county-result.type.js';
import type { BlockedTownView, CountyResultView, ResultVersionView } from './county-result-view.js';

@Resolver(() => RoundType)
export class CountyResultResolver {
  @FieldResolver(() => [ResultVersionType], { description: 'Lead, newest first.' })
  @PermitOr([], 'seePreparedResults')
  resultVersions(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ResultVersionView[]> {
    return services.countyResults.versions(actor, round.id);
  }

  @FieldResolver(() => [BlockedTownType], { description: 'Lead: what moderation still has to decide.' })
  @PermitOr([], 'seePreparedResults')
  blockedTowns(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly BlockedTownView[]> {
    return services.countyResults.blocked(actor, round.id);
  }

  @Query(() => CountyResultType, { nullable: true })
  @PermitOr(null, 'seePreparedResults')
  resultVersion(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<CountyResultView | null> {
    return services.countyResults.find(actor, id);
  }

  @Query(() => FeedbackType, { nullable: true, description: 'Lead: exactly what a town will see of a version.' })
  @PermitOr(null, 'seePreparedResults')
  previewResult(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<FeedbackView | null> {
    return services.countyResults.preview(actor, versionId, townYearId);
  }

  @Query(() => FeedbackType, {
    nullable: true,
    description: 'Town: its own, from the day that it is told until publication.',
  })
  @PermitOr(null, 'seeProvisionalResult')
  provisionalResult(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<FeedbackView | null> {
    return services.provisionalResults.find(actor, townYearId);
  }

  @Mutation(() => ChangeResultsResult, { description: 'Lead: computes and seals a new version.' })
  @Permit('prepareResults')
  prepareResults(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('reason', () => String, { defaultValue: '', description: 'Needed from the second version on.' })
    reason: string,
    @Arg('without', () => [ID], {
      defaultValue: [],
      description: 'Town-years that get no result: nobody could decide on them.',
    })
    without: string[],
  ): Promise<ResultsChanged | Refusal> {
    return services.countyResultChanges.prepare(actor, roundId, { reason, without });
  }

  @Mutation(() => ChangeResultsResult, { description: 'Lead: withdraws a version that no town was told of.' })
  @Permit('prepareResults')
  discardResults(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<ResultsChanged | Refusal> {
    return services.countyResultChanges.discard(actor, versionId, reason);
  }

  @Mutation(() => ChangeResultsResult, { description: 'Lead: each town sees its own, as provisional.' })
  @Permit('announceResults')
  announceResults(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
  ): Promise<ResultsChanged | Refusal> {
    return services.countyResultChanges.announce(actor, versionId);
  }
}
