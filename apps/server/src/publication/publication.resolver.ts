import { Arg, ID, Mutation, Resolver } from 'type-graphql';
import type { ResultsChanged } from '../county-results/county-result-changes.js';
import { ChangeResultsResult } from '../county-results/county-result.type.js';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import { ApprovalInput, TieWordInput } from './publication.type.js';

@Resolver()
export class PublicationResolver {
  @Mutation(() => ChangeResultsResult, {
    description: 'Lead: the committee’s word on all towns tied across a quota; prepare a new version afterwards.',
  })
  @Permit('prepareResults')
  settleTie(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('words', () => [TieWordInput]) words: TieWordInput[],
    @Arg('reason', () => String) reason: string,
  ): Promise<ResultsChanged | Refusal> {
    return services.publication.settleTie(actor, versionId, words, reason);
  }

  @Mutation(() => ChangeResultsResult, { description: 'Lead: the committee approved the newest version.' })
  @Permit('approveResults')
  approveResults(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('input', () => ApprovalInput) input: ApprovalInput,
  ): Promise<ResultsChanged | Refusal> {
    return services.publication.approve(actor, versionId, input);
  }

  @Mutation(() => ChangeResultsResult, { description: 'Lead: publishes the approved version, all towns at once.' })
  @Permit('publishResults')
  publishResults(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('versionId', () => ID) versionId: string,
  ): Promise<ResultsChanged | Refusal> {
    return services.publication.publish(actor, versionId);
  }
}
