import type { ArchiveFolderItem } from '@fazhi/exports';
import { IsNull, Not } from 'typeorm';
import { TownEntity } from '../counties/town.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { FileStore } from '../reports/file-store.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { Surroundings } from '../surroundings.js';
import type { ArchiveChanges } from './archive-changes.js';
import { ArchiveItemEntity } from './archive-item.entity.js';
import type { ArchiveShelf } from './archive-shelf.js';
import type { ArchiveItemView, ArchiveView } from './archive-view.js';

/** A kept file on its way out. */
export interface ArchiveFile {
  readonly path: string;
  readonly fileName: string;
  readonly fileType: string | null;
}

export interface ArchiveFolder {
  readonly town: string;
  readonly now: Date;
  readonly items: readonly ArchiveFolderItem[];
}

/** A town's archive as it may be seen: whole by the town, what is attached to the report also by those who assess it. */
export class ArchiveService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: ArchiveShelf,
    private readonly changes: ArchiveChanges,
    private readonly files: FileStore,
  ) {}

  /** The actor's town's archive of a year, of the present one where none is named. */
  async find(actor: Actor, asked: number | null): Promise<ArchiveView | null> {
    const { countyId, townId } = actor;
    if (countyId === null || townId === null || !may(actor, 'keepArchive', { countyId, townId, accountId: null }))
      return null;
    const { read } = this.database;
    const thisYear = this.surroundings.now().getUTCFullYear();
    const year = asked ?? thisYear;
    const [rounds, filled] = await Promise.all([
      read.find(RoundEntity, { select: { year: true }, where: { countyId } }),
      read.find(ArchiveItemEntity, { select: { year: true }, where: { townId } }),
    ]);
    const years = [...new Set([thisYear, year, ...rounds.map((one) => one.year), ...filled.map((one) => one.year)])];
    const all = await this.shelf.findItems(read, { townId, year });
    return {
      year,
      years: years.sort((a, b) => b - a),
      indicators: await this.shelf.findIndicators(read, countyId, year),
      items: all.filter(({ deletedAt }) => deletedAt === null),
      deleted: all.filter(({ deletedAt }) => deletedAt !== null),
      canAttach: (await this.changes.checkAttaching(actor, townId, year)) === null,
    };
  }

  /** What each town added to its report, for towns that the actor was already allowed to see. */
  async attachments(
    actor: Actor,
    townYearIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ArchiveItemView[]>> {
    const { read } = this.database;
    const rows = await read.find(TownYearEntity, {
      where: townYearIds.map((id) => ({ id })),
      relations: { round: true },
    });
    const towns = rows.flatMap(({ id, townId, round }) => (round ? [{ id, townId, round }] : []));
    const seen = towns.filter(({ townId, round }) =>
      may(actor, 'seeAttachments', { countyId: round.countyId, townId, accountId: null }),
    );
    if (seen.length === 0) return new Map();
    const items = await this.shelf.findItems(
      read,
      seen.map(({ townId, round }) => ({
        townId,
        year: round.year,
        attachedAt: Not(IsNull()),
        deletedAt: IsNull(),
      })),
    );
    return new Map(
      seen.map(({ id, townId, round }) => [
        id,
        items.filter((item) => item.townId === townId && item.year === round.year),
      ]),
    );
  }

  /** An item's file, or its small picture. */
  async findFile(actor: Actor, id: string, what: 'file' | 'thumbnail'): Promise<ArchiveFile | null> {
    const item = await this.database.read.findOne(ArchiveItemEntity, { where: { id }, relations: { town: true } });
    const sha256 = what === 'file' ? item?.sha256 : item?.thumbnailSha256;
    if (!item?.town || !sha256) return null;
    const subject = { countyId: item.town.countyId, townId: item.townId, accountId: null };
    const isShared = item.attachedAt !== null && item.deletedAt === null;
    if (!may(actor, 'keepArchive', subject) && !(isShared && may(actor, 'seeAttachments', subject))) return null;
    return { path: this.files.pathOf(sha256), fileName: item.fileName ?? id, fileType: item.fileType };
  }

  /** Everything that the actor's town has, of one year or all, with indicators by name: to be handed over as a folder. */
  async findFolder(actor: Actor, year: number | null): Promise<ArchiveFolder | null> {
    const { countyId, townId } = actor;
    if (countyId === null || townId === null || !may(actor, 'keepArchive', { countyId, townId, accountId: null }))
      return null;
    const { read } = this.database;
    const where = { townId, deletedAt: IsNull(), ...(year === null ? {} : { year }) };
    const [town, items, rows] = await Promise.all([
      read.findOneByOrFail(TownEntity, { id: townId }),
      this.shelf.findItems(read, where),
      read.find(ArchiveItemEntity, { select: { id: true, sha256: true }, where }),
    ]);
    const paths = new Map(rows.map(({ id, sha256 }) => [id, sha256 === null ? null : this.files.pathOf(sha256)]));
    const names = new Map<string, string>();
    for (const one of new Set(items.map((item) => item.year)))
      for (const { id, zh } of await this.shelf.findIndicators(read, countyId, one))
        names.set(`${String(one)} ${id}`, zh);
    return {
      town: town.name,
      now: this.surroundings.now(),
      items: items.map((item) => ({
        ...item,
        indicatorName: names.get(`${String(item.year)} ${item.indicator ?? ''}`) ?? '',
        path: paths.get(item.id) ?? null,
        isAttached: item.attachedAt !== null,
      })),
    };
  }
}
