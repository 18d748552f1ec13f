import { Arg, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { LettersStarted } from './letters.service.js';
import { LettersInputType, LettersJobType, LettersResult } from './letters.type.js';
import type { LettersJobView } from './letters-view.js';

@Resolver()
export class LettersResolver {
  @Query(() => [LettersJobType], { description: 'Newest first, at most one of each format and language.' })
  @PermitOr([], 'exportLetters')
  lettersJobs(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
  ): Promise<readonly LettersJobView[]> {
    return services.letters.find(actor, roundId);
  }

  @Mutation(() => LettersResult, {
    description:
      'Begins, or goes on with what was stopped or failed; letters that are made already are not made again.',
  })
  @Permit('exportLetters')
  startLetters(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('input', () => LettersInputType) input: LettersInputType,
  ): Promise<LettersStarted | Refusal> {
    return services.letters.start(actor, roundId, input);
  }

  @Mutation(() => LettersResult, { description: 'Stops after the letter under way; what is made is kept.' })
  @Permit('exportLetters')
  stopLetters(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<LettersStarted | Refusal> {
    return services.letters.stop(actor, id);
  }
}
