import { Arg, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { CommentPhraseSaved } from './comment-phrase.service.js';
import {
  AddCommentPhraseInput,
  ChangeCommentPhraseInput,
  CommentPhraseType,
  SaveCommentPhraseResult,
} from './comment-phrase.type.js';
import type { CommentPhraseView } from './comment-phrase-view.js';

@Resolver()
export class CommentPhraseResolver {
  @Query(() => [CommentPhraseType], { description: 'The county’s and the caller’s own, oldest first.' })
  @PermitOr([], 'seePhrases')
  commentPhrases(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly CommentPhraseView[]> {
    return services.phrases.list(actor);
  }

  @Mutation(() => SaveCommentPhraseResult)
  @Permit('keepOwnPhrases')
  addCommentPhrase(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => AddCommentPhraseInput) { indicator, ...input }: AddCommentPhraseInput,
  ): Promise<CommentPhraseSaved | Refusal> {
    return services.phrases.add(actor, { ...input, indicator: indicator ?? null });
  }

  @Mutation(() => SaveCommentPhraseResult, { description: 'Write it anew, take it away, or give it back.' })
  @Permit('keepOwnPhrases')
  changeCommentPhrase(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => ChangeCommentPhraseInput) { id, expectedVersion, ...wanted }: ChangeCommentPhraseInput,
  ): Promise<CommentPhraseSaved | Refusal> {
    return services.phrases.change(actor, id, expectedVersion, wanted);
  }
}
