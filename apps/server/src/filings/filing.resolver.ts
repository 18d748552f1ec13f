import { Arg, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import type { FilingSaved } from './filing-changes.js';
import {
  ClaimInputType,
  DescribeFilingInput,
  FilingClaimType,
  FilingType,
  ReportVersionType,
  SaveFilingResult,
} from './filing.type.js';
import type { FilingClaimView, FilingView, ReportVersionView } from './filing-view.js';

@Resolver(() => TownYearType)
export class FilingResolver {
  @FieldResolver(() => FilingType, { nullable: true })
  @PermitOr(null, 'seeFiling')
  filing(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<FilingView | null> {
    return loaders.filing.load(townYear.id);
  }

  @FieldResolver(() => [FilingClaimType])
  @PermitOr([], 'seeFiling')
  async claims(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly FilingClaimView[]> {
    return (await loaders.claims.load(townYear.id)) ?? [];
  }

  @FieldResolver(() => [ReportVersionType], { description: 'Every report that stood for the town, newest first.' })
  @PermitOr([], 'seeFiling')
  async reportVersions(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly ReportVersionView[]> {
    return (await loaders.reportVersions.load(townYear.id)) ?? [];
  }

  @Mutation(() => SaveFilingResult, { description: 'The secrecy check and the public link.' })
  @Permit('describeFiling')
  describeFiling(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => DescribeFilingInput) { townYearId, expectedVersion, ...input }: DescribeFilingInput,
  ): Promise<FilingSaved | Refusal> {
    return services.filingChanges.describe(actor, townYearId, expectedVersion, input);
  }

  @Mutation(() => SaveFilingResult, { description: 'What the town says of itself on one indicator.' })
  @Permit('describeFiling')
  setClaim(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => ClaimInputType) { townYearId, expectedVersion, ...input }: ClaimInputType,
  ): Promise<FilingSaved | Refusal> {
    return services.filingChanges.claim(actor, townYearId, expectedVersion, { ...input, level: input.level ?? null });
  }

  @Mutation(() => SaveFilingResult, { description: 'Lead: accept the filing, or return it with a reason.' })
  @Permit('reviewFiling')
  reviewFiling(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('isAccepted', () => Boolean) isAccepted: boolean,
    @Arg('reason', () => String, { defaultValue: '' }) reason: string,
  ): Promise<FilingSaved | Refusal> {
    return services.filingChanges.review(actor, townYearId, isAccepted, reason);
  }
}
