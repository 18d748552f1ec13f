import type { ArchiveItemEntity } from './archive-item.entity.js';
import type { ArchiveItemView } from './archive-view.js';

/** An item with who added it and what it was carried from loaded. `carriedOn` holds the ids of items that the next year has taken over. */
export function presentArchiveItem(item: ArchiveItemEntity, carriedOn: ReadonlySet<string>): ArchiveItemView {
  const { id, year, indicator, kind, note, happenedOn, figure, unit, fileName, fileSize, keepsPosition } = item;
  const { addedAt, attachedAt, deletedAt, version } = item;
  return {
    id,
    year,
    indicator,
    kind,
    note,
    happenedOn,
    figure,
    unit,
    fileName,
    fileSize,
    keepsPosition,
    addedAt,
    attachedAt,
    deletedAt,
    version,
    hasThumbnail: item.thumbnailSha256 !== null,
    addedBy: item.addedBy?.displayName ?? '',
    carriedFromYear: item.carriedFrom?.year ?? null,
    isCarriedOver: carriedOn.has(id),
  };
}
