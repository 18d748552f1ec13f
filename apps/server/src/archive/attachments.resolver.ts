import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrentLoaders } from '../graphql/current.js';
import type { Loaders } from '../graphql/loaders.js';
import { PermitOr } from '../graphql/permit.js';
import { TownYearType } from '../rounds/round.type.js';
import type { TownYearView } from '../rounds/round-view.js';
import { ArchiveItemType } from './archive.type.js';
import type { ArchiveItemView } from './archive-view.js';

@Resolver(() => TownYearType)
export class AttachmentsResolver {
  @FieldResolver(() => [ArchiveItemType], { description: 'What the town added to its report from its archive.' })
  @PermitOr([], 'seeAttachments')
  async attachments(
    @Root() townYear: TownYearView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<readonly ArchiveItemView[]> {
    return (await loaders.attachments.load(townYear.id)) ?? [];
  }
}
