import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CurrentActor, CurrentLoaders, FromServices } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import { ReportType } from '../reports/report.type.js';
import type { ReportView } from '../reports/report-view.js';
import { FirstLookType, ResultSummaryType } from '../results/result.type.js';
import type { FirstLookView, ResultSummaryView } from '../results/result-view.js';
import type { Services } from '../services.js';
import { SheetEntryType, SheetProgressType, SheetSummaryType } from '../sheets/sheet.type.js';
import type { SheetEntryView, SheetProgressView, SheetSummaryView } from '../sheets/sheet-view.js';
import { TownYearType } from './round.type.js';
import type { TownYearView } from './round-view.js';

@Resolver(() => TownYearType)
export class TownYearResolver {
  @Query(() => TownYearType, { nullable: true })
  @PermitOr(null, 'seeTownYear')
  townYear(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Promise<TownYearView | null> {
    return services.rounds.findTownYear(actor, id);
  }

  @FieldResolver(() => ReportType, { nullable: true })
  report(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<ReportView | null> {
    return loaders.standingReport.load(townYear.id);
  }

  @FieldResolver(() => SheetProgressType, {
    nullable: true,
    description:
      'The caller’s own sheet: how many applicable indicators are settled. Null for towns and administrators.',
  })
  @PermitOr(null, 'seeOwnSheet')
  myProgress(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<SheetProgressView | null> {
    return loaders.ownProgress.load(townYear.id);
  }

  @FieldResolver(() => SheetEntryType, {
    nullable: true,
    description: 'One entry of the caller’s own sheet; null where the indicator is none of the town’s.',
  })
  @PermitOr(null, 'seeOwnSheet')
  myEntry(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
    @Arg('indicator', () => ID) indicator: string,
  ): Promise<SheetEntryView | null> {
    return loaders.ownEntry.load({ townYearId: townYear.id, indicator });
  }

  @FieldResolver(() => [SheetSummaryType], {
    description: 'Lead only: every sheet’s progress, without names of levels.',
  })
  @PermitOr([], 'seeSheetProgress')
  async sheets(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly SheetSummaryView[]> {
    return (await loaders.sheetSummaries.load(townYear.id)) ?? [];
  }

  @FieldResolver(() => ResultSummaryType, {
    nullable: true,
    description: 'Published total and grade; null before publication.',
  })
  result(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<ResultSummaryView | null> {
    return loaders.resultSummary.load(townYear.id);
  }

  @FieldResolver(() => FirstLookType, {
    nullable: true,
    description: 'Lead: when the town first saw the newest version of its result that it was shown.',
  })
  @PermitOr(null, 'seeFirstLooks')
  firstLook(@Root() townYear: TownYearView, @CurrentLoaders() loaders: Loaders): Promise<FirstLookView | null> {
    return loaders.firstLook.load(townYear.id);
  }
}
