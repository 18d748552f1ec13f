import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import { ReadingType, SuggestionType } from './reading.type.js';
import type { ReportDecided } from './report.service.js';
import { DecideReportResult, ReportType } from './report.type.js';
import type { ReadingView, ReportView, SuggestionView } from './report-view.js';

@Resolver(() => ReportType)
export class ReportResolver {
  @Query(() => ReportType, {
    nullable: true,
    description: 'Lead, assessor: with reading and suggestions. Town: its own, without what the machine makes of it.',
  })
  @PermitOr(null, 'seeReport')
  report(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<ReportView | null> {
    return services.reports.find(actor, id);
  }

  @FieldResolver(() => ReadingType, { nullable: true })
  async reading(@Root() report: ReportView, @CurrentLoaders() loaders: Loaders): Promise<ReadingView | null> {
    return (await loaders.reportContents.load(report.id))?.reading ?? null;
  }

  @FieldResolver(() => [SuggestionType])
  async suggestions(
    @Root() report: ReportView,
    @CurrentLoaders() loaders: Loaders,
    @Arg('indicator', () => ID, { nullable: true, description: 'Of this one only.' }) indicator?: string | null,
  ): Promise<readonly SuggestionView[]> {
    const all = (await loaders.reportContents.load(report.id))?.suggestions ?? [];
    return indicator ? all.filter((one) => one.indicator === indicator) : all;
  }

  @FieldResolver(() => [ID], {
    description:
      'Indicators whose suggestion and evidence marks are not shown to the caller before a level of their own is in.',
  })
  async withheld(@Root() report: ReportView, @CurrentLoaders() loaders: Loaders): Promise<readonly string[]> {
    return (await loaders.reportContents.load(report.id))?.withheld ?? [];
  }

  @Mutation(() => DecideReportResult, {
    description: 'File a report that needed a decision under a town, or discard it (townYearId null).',
  })
  @Permit('decideReport')
  decideReport(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('reportId', () => ID) reportId: string,
    @Arg('townYearId', () => ID, { nullable: true }) townYearId: string | null,
  ): Promise<ReportDecided | Refusal> {
    return services.reports.decide(actor, reportId, townYearId ?? null);
  }
}
