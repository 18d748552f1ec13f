import { Arg, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { DiscussionAudience } from './discussion-audience.js';
import type { DiscussionSaved } from './discussion.service.js';
import { DISCUSSION_AUDIENCES, DiscussionType, SaveDiscussionResult } from './discussion.type.js';
import type { DiscussionView } from './discussion-view.js';

@Resolver(() => TownYearType)
export class DiscussionResolver {
  @FieldResolver(() => [DiscussionType], {
    description: 'What is said about single indicators, as far as the caller may read it.',
  })
  @PermitOr([], 'seeDiscussions')
  async discussions(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly DiscussionView[]> {
    return (await loaders.discussions.load(townYear.id)) ?? [];
  }

  @Mutation(() => SaveDiscussionResult, { description: 'Begins a discussion; for whom is chosen here and stays.' })
  @Permit('discuss')
  startDiscussion(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('indicator', () => ID) indicator: string,
    @Arg('audience', () => DISCUSSION_AUDIENCES) audience: DiscussionAudience,
    @Arg('text', () => String) text: string,
  ): Promise<DiscussionSaved | Refusal> {
    return services.discussions.start(actor, { townYearId, indicator, audience, text });
  }

  @Mutation(() => SaveDiscussionResult)
  @Permit('discuss')
  replyDiscussion(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('discussionId', () => ID) discussionId: string,
    @Arg('text', () => String) text: string,
  ): Promise<DiscussionSaved | Refusal> {
    return services.discussions.reply(actor, discussionId, text);
  }
}
