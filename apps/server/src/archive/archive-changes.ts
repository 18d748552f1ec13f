import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { KeptFile } from '../reports/file-store.js';
import { ResultEntity } from '../results/result.entity.js';
import type { Surroundings } from '../surroundings.js';
import { ArchiveItemEntity } from './archive-item.entity.js';
import type { ArchiveItemKind } from './archive-item-kind.js';
import { checkArchiveNote } from './archive-note.js';
import type { ArchiveNote } from './archive-note.js';
import type { ArchiveShelf } from './archive-shelf.js';
import type { ArchiveItemView } from './archive-view.js';

export interface ArchiveItemSaved {
  readonly __typename: 'ArchiveItemSaved';
  readonly item: ArchiveItemView;
}

/** A file that is already kept. */
export interface ArchivedFile extends KeptFile {
  readonly fileName: string;
  readonly fileType: string;
  readonly kind: Exclude<ArchiveItemKind, 'figure'>;
  readonly thumbnailSha256: string | null;
  readonly keepsPosition: boolean;
}

export interface ArchiveFigure {
  readonly figure: string;
  readonly unit: string;
}

/** An item's own columns. */
type Written = Omit<ArchiveItemEntity, 'town' | 'addedBy' | 'carriedFrom'>;

const FIGURE_WRONG = refuse('invalid-input', {
  zh: '数据要填一个数，可以带小数点、百分号或者斜线，如 165、72.7%、120/165',
  en: 'A figure is a number, with a point, a percent sign or a stroke where needed: 165, 72.7%, 120/165',
});
const ATTACHED = refuse('invalid-input', {
  zh: '这一项已经附在报告里，先取消附报再删除',
  en: 'It is attached to the report: take it off there first',
});

/** Everything that changes a town's archive. Items are never gone: what was deleted can be had back. */
export class ArchiveChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: ArchiveShelf,
    /** Whether the actor may file into a round at this moment. */
    private readonly checkFiling: (actor: Actor, roundId: string) => Promise<Refusal | null>,
  ) {}

  /** Whether the actor keeps an archive, asked before a single byte is taken in. */
  checkAdding(actor: Actor): Refusal | null {
    return ownTown(actor) ? null : refuse('forbidden');
  }

  /** Null where the year's report may still be added to. A year without a round is not closed yet. */
  async checkAttaching(actor: Actor, townId: string, year: number): Promise<Refusal | null> {
    const { read } = this.database;
    const town = await this.shelf.findTownYear(read, townId, year);
    if (!town) return null;
    if (await read.existsBy(ResultEntity, { townYearId: town.id })) return refuse('already-published');
    return this.checkFiling(actor, town.round.id);
  }

  /** Puts a file that is already kept into the archive. The same file in the same place is the same item: an upload that is tried again adds nothing. */
  async addFile(actor: Actor, input: ArchiveNote, file: ArchivedFile): Promise<ArchiveItemSaved | Refusal> {
    const { fileName, fileType, kind, thumbnailSha256, keepsPosition, sha256, size } = file;
    return this.add(actor, input, { kind, fileName, fileType, fileSize: size, sha256, thumbnailSha256, keepsPosition });
  }

  async addFigure(actor: Actor, input: ArchiveNote & ArchiveFigure): Promise<ArchiveItemSaved | Refusal> {
    const written = readFigure(input);
    return isRefusal(written) ? written : this.add(actor, input, { kind: 'figure', ...written });
  }

  /** Changes what was written down about an item; of a figure also the number. */
  async update(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: ArchiveNote & Partial<ArchiveFigure>,
  ): Promise<ArchiveItemSaved | Refusal> {
    return this.change(actor, id, 'archive-changed', async (item, manager) => {
      const note = await this.checkNote(manager, actor, input);
      if (isRefusal(note)) return note;
      if (item.attachedAt !== null && note.year !== item.year) return ATTACHED;
      const written = item.kind === 'figure' ? readFigure({ figure: input.figure ?? '', unit: input.unit ?? '' }) : {};
      if (isRefusal(written)) return written;
      const changed = await manager.update(
        ArchiveItemEntity,
        { id, version: expectedVersion },
        { ...note, ...written, version: expectedVersion + 1 },
      );
      return changed.affected === 1 ? null : refuse('changed-meanwhile');
    });
  }

  async delete(actor: Actor, id: string): Promise<ArchiveItemSaved | Refusal> {
    return this.change(actor, id, 'archive-deleted', async (item, manager) => {
      if (item.attachedAt !== null) return ATTACHED;
      await manager.update(ArchiveItemEntity, { id, deletedAt: IsNull() }, { deletedAt: this.surroundings.now() });
      return null;
    });
  }

  async restore(actor: Actor, id: string): Promise<ArchiveItemSaved | Refusal> {
    return this.change(actor, id, 'archive-restored', async (_item, manager) => {
      await manager.update(ArchiveItemEntity, { id }, { deletedAt: null });
      return null;
    });
  }

  /** Adds an item to the year's report, or takes it off. */
  async attach(actor: Actor, id: string, isAttached: boolean): Promise<ArchiveItemSaved | Refusal> {
    return this.change(actor, id, isAttached ? 'archive-attached' : 'archive-detached', async (item, manager) => {
      if (item.deletedAt !== null) return refuse('not-found');
      const closed = await this.checkAttaching(actor, item.townId, item.year);
      if (closed) return closed;
      const attachedAt = isAttached ? (item.attachedAt ?? this.surroundings.now()) : null;
      await manager.update(ArchiveItemEntity, { id }, { attachedAt });
      return null;
    });
  }

  /** Has an item stand for the next year too, with the same file. Asked again, it gives the one that is there. */
  async carryOver(actor: Actor, id: string): Promise<ArchiveItemSaved | Refusal> {
    const own = ownTown(actor);
    if (!own) return refuse('forbidden');
    const { read } = this.database;
    const item = await read.findOneBy(ArchiveItemEntity, { id, townId: own.townId, deletedAt: IsNull() });
    if (!item) return refuse('not-found');
    const indicators = await this.shelf.findIndicators(read, own.countyId, item.year + 1);
    const { kind, figure, unit, fileName, fileType, fileSize, sha256, thumbnailSha256, keepsPosition, note } = item;
    return this.add(
      actor,
      {
        year: item.year + 1,
        indicator: indicators.some((one) => one.id === item.indicator) ? item.indicator : null,
        note,
        happenedOn: item.happenedOn,
      },
      { kind, figure, unit, fileName, fileType, fileSize, sha256, thumbnailSha256, keepsPosition, carriedFromId: id },
    );
  }

  private async add(
    actor: Actor,
    input: ArchiveNote,
    what: Partial<Written> & Pick<Written, 'kind'>,
  ): Promise<ArchiveItemSaved | Refusal> {
    const own = ownTown(actor);
    if (!own) return refuse('forbidden');
    const id = await this.database.write(async (manager) => {
      const note = await this.checkNote(manager, actor, input);
      if (isRefusal(note)) return note;
      const same = await this.findSame(manager, own.townId, note, what);
      if (same) return same.id;
      const now = this.surroundings.now();
      const item: Written = {
        fileName: null,
        fileType: null,
        fileSize: null,
        sha256: null,
        thumbnailSha256: null,
        figure: null,
        unit: null,
        keepsPosition: false,
        carriedFromId: null,
        ...what,
        ...note,
        id: this.surroundings.newId(),
        townId: own.townId,
        addedAt: now,
        addedById: actor.accountId,
        attachedAt: null,
        deletedAt: null,
        version: 1,
      };
      await manager.insert(ArchiveItemEntity, item);
      const action = item.carriedFromId === null ? 'archive-added' : 'archive-carried-over';
      await appendEvent(manager, now, { actor, action, ...describe(item, false), after: recorded(item, false) });
      return item.id;
    });
    return typeof id === 'string' ? this.saved(id) : id;
  }

  private async findSame(
    manager: EntityManager,
    townId: string,
    { year, indicator }: ArchiveNote,
    { sha256, carriedFromId }: Partial<Written>,
  ): Promise<ArchiveItemEntity | null> {
    const here = { townId, year, deletedAt: IsNull() };
    if (carriedFromId) return manager.findOneBy(ArchiveItemEntity, { ...here, carriedFromId });
    if (!sha256) return null;
    return manager.findOneBy(ArchiveItemEntity, { ...here, sha256, indicator: indicator ?? IsNull() });
  }

  private async checkNote(manager: EntityManager, actor: Actor, input: ArchiveNote): Promise<ArchiveNote | Refusal> {
    const indicators = await this.shelf.findIndicators(manager, actor.countyId ?? '', input.year);
    return checkArchiveNote(input, this.surroundings.now(), indicators);
  }

  /** One change of an item of the actor's town, with its record, in one transaction. */
  private async change(
    actor: Actor,
    id: string,
    action: NewEvent['action'],
    make: (item: ArchiveItemEntity, manager: EntityManager) => Promise<Refusal | null>,
  ): Promise<ArchiveItemSaved | Refusal> {
    const own = ownTown(actor);
    if (!own) return refuse('forbidden');
    const refusal = await this.database.write(async (manager) => {
      const before = await manager.findOneBy(ArchiveItemEntity, { id, townId: own.townId });
      if (!before) return refuse('not-found');
      // what the county already reads stays as it is once filing is over
      const closed = before.attachedAt === null ? null : await this.checkAttaching(actor, before.townId, before.year);
      const refused = closed ?? (await make(before, manager));
      if (refused) return refused;
      const after = await manager.findOneByOrFail(ArchiveItemEntity, { id });
      const town = await this.shelf.findTownYear(manager, after.townId, after.year);
      const isShared = before.attachedAt !== null || after.attachedAt !== null;
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action,
        ...describe(after, isShared),
        townYearId: isShared ? (town?.id ?? null) : null,
        before: recorded(before, isShared),
        after: recorded(after, isShared),
      });
      return null;
    });
    return refusal ?? this.saved(id);
  }

  private async saved(id: string): Promise<ArchiveItemSaved> {
    const [item] = await this.shelf.findItems(this.database.read, { id });
    if (!item) throw new Error(`Archive item ${id} is gone right after it was written`);
    return { __typename: 'ArchiveItemSaved', item };
  }
}

function ownTown(actor: Actor): { readonly countyId: string; readonly townId: string } | null {
  const { countyId, townId } = actor;
  return countyId !== null && townId !== null && may(actor, 'keepArchive', { countyId, townId, accountId: null })
    ? { countyId, townId }
    : null;
}

function readFigure(input: ArchiveFigure): ArchiveFigure | Refusal {
  const [figure, unit] = [input.figure.trim(), input.unit.trim()];
  return /^-?\d[\d,]{0,17}(?:\.\d{1,6})?%?(?:\/\d{1,12})?$/u.test(figure) && unit.length <= 20
    ? { figure, unit }
    : FIGURE_WRONG;
}

/** While an item is the town's alone, the record proves that it was there and tells nobody what it says. */
function describe({ id, fileName, figure, unit }: Written, isShared: boolean): Pick<NewEvent, 'subject' | 'subjectId'> {
  return { subject: isShared ? (fileName ?? `${figure ?? ''}${unit ?? ''}`) : '依据档案', subjectId: id };
}

function recorded(item: Written, isShared: boolean): unknown {
  const { year, indicator, kind, note, happenedOn, figure, unit, sha256, keepsPosition, carriedFromId } = item;
  return {
    year,
    kind,
    sha256,
    keepsPosition,
    carriedFromId,
    attachedAt: item.attachedAt?.toISOString() ?? null,
    deletedAt: item.deletedAt?.toISOString() ?? null,
    ...(isShared ? { indicator, note, happenedOn, figure, unit } : {}),
  };
}
