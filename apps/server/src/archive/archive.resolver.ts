import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { ArchiveItemSaved } from './archive-changes.js';
import { ArchiveItemInput, ArchiveType, SaveArchiveItemResult } from './archive.type.js';
import type { ArchiveView } from './archive-view.js';

type Saved = Promise<ArchiveItemSaved | Refusal>;

@Resolver()
export class ArchiveResolver {
  @Query(() => ArchiveType, { nullable: true, description: 'Town: its own. year: the present one where left out.' })
  @PermitOr(null, 'keepArchive')
  archive(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
  ): Promise<ArchiveView | null> {
    return services.archive.find(actor, year ?? null);
  }

  @Mutation(() => SaveArchiveItemResult, { description: 'Files come in over POST /files/archive.' })
  @Permit('keepArchive')
  addArchiveFigure(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => ArchiveItemInput) { figure, unit, ...input }: ArchiveItemInput,
  ): Saved {
    return services.archiveChanges.addFigure(actor, {
      ...input,
      indicator: input.indicator ?? null,
      figure: figure ?? '',
      unit: unit ?? '',
    });
  }

  @Mutation(() => SaveArchiveItemResult)
  @Permit('keepArchive')
  updateArchiveItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => ArchiveItemInput) { figure, unit, ...input }: ArchiveItemInput,
  ): Saved {
    return services.archiveChanges.update(actor, id, expectedVersion, {
      ...input,
      indicator: input.indicator ?? null,
      figure: figure ?? '',
      unit: unit ?? '',
    });
  }

  @Mutation(() => SaveArchiveItemResult, { description: 'restoreArchiveItem has it back.' })
  @Permit('keepArchive')
  deleteArchiveItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Saved {
    return services.archiveChanges.delete(actor, id);
  }

  @Mutation(() => SaveArchiveItemResult)
  @Permit('keepArchive')
  restoreArchiveItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Saved {
    return services.archiveChanges.restore(actor, id);
  }

  @Mutation(() => SaveArchiveItemResult, { description: 'Add an item to the year’s report, or take it off.' })
  @Permit('keepArchive')
  attachArchiveItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
    @Arg('isAttached', () => Boolean) isAttached: boolean,
  ): Saved {
    return services.archiveChanges.attach(actor, id, isAttached);
  }

  @Mutation(() => SaveArchiveItemResult, { description: 'Have an item stand for the next year too.' })
  @Permit('keepArchive')
  carryOverArchiveItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('id', () => ID) id: string,
  ): Saved {
    return services.archiveChanges.carryOver(actor, id);
  }
}
