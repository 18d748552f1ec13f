import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { EntryConflict, EntrySaved } from './entry-changes.js';
import type { SheetIncomplete, SheetReopened, SheetSubmitted } from './sheet.service.js';
import {
  ReopenSheetResult,
  SetEntryInput,
  SetEntryResult,
  SheetType,
  SubmitSheetResult,
  UndoEntryResult,
} from './sheet.type.js';
import type { SheetView } from './sheet-view.js';

@Resolver()
export class SheetResolver {
  @Query(() => SheetType, { nullable: true })
  @PermitOr(null, 'seeOwnSheet')
  mySheet(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<SheetView | null> {
    return services.sheets.findOwn(actor, townYearId);
  }

  @Mutation(() => SetEntryResult)
  @Permit('scoreTown')
  setEntry(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => SetEntryInput) input: SetEntryInput,
  ): Promise<EntrySaved | EntryConflict | Refusal> {
    return services.entries.set(actor, input);
  }

  @Mutation(() => UndoEntryResult, {
    description: 'Takes the last change of an entry back, or all since a version: written as a new version.',
  })
  @Permit('scoreTown')
  undoEntry(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('indicator', () => ID) indicator: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('toVersion', () => Int, { nullable: true }) toVersion: number | null,
  ): Promise<EntrySaved | Refusal> {
    return services.entries.undo(actor, { townYearId, indicator, expectedVersion, toVersion: toVersion ?? null });
  }

  @Mutation(() => SubmitSheetResult)
  @Permit('scoreTown')
  submitSheet(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
  ): Promise<SheetSubmitted | SheetIncomplete | Refusal> {
    return services.sheets.submit(actor, townYearId);
  }

  @Mutation(() => ReopenSheetResult)
  @Permit('scoreTown')
  reopenSheet(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<SheetReopened | Refusal> {
    return services.sheets.reopen(actor, townYearId, reason);
  }
}
