import { totalSheet } from '@fazhi/domain';
import type { SheetTotal } from '@fazhi/domain';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReportEntity } from '../reports/report.entity.js';
import { findWithheld } from '../reports/withheld-suggestions.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { checkEntry } from './check-entry.js';
import { BLANK_ENTRY, isSameEntry, toEntryFields } from './entry-fields.js';
import type { EntryFields } from './entry-fields.js';
import type { EntryInput } from './entry-input.js';
import { presentEntry } from './present-sheet.js';
import { SheetEntity } from './sheet.entity.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import { SheetEntryVersionEntity } from './sheet-entry-version.entity.js';
import type { SheetEntryView } from './sheet-view.js';
import { toScoreSheet } from './to-score-sheet.js';
import { versionToRestore } from './version-to-restore.js';

export interface EntrySaved {
  readonly __typename: 'EntrySaved';
  readonly entry: SheetEntryView;
  readonly total: SheetTotal;
}
/** Somebody saved first: nothing was written. */
export interface EntryConflict {
  readonly __typename: 'EntryConflict';
  readonly current: SheetEntryView;
  readonly yours: SheetEntryView;
  readonly total: SheetTotal;
}

export interface UndoWanted {
  readonly townYearId: string;
  readonly indicator: string;
  readonly expectedVersion: number;
  /** Back to what this version said, 0 being the blank entry; null: before the last change. */
  readonly toVersion: number | null;
}

/** An entry that may be written, with all that writing it needs. */
interface EntryAtHand {
  readonly town: TownInRound;
  readonly sheet: SheetEntity | null;
  readonly before: SheetEntryEntity | null;
  /** Whether the suggestion is withheld from the writer at this moment. */
  readonly isWithheld: boolean;
}

interface Writing {
  readonly action: 'entry-set' | 'entry-undone';
  readonly wanted: EntryFields;
  readonly undoneTo: number | null;
}

const NOTHING_TO_UNDO = { zh: '没有可以撤销的修改', en: 'There is no change to take back' };
const WITHHELD = {
  zh: '这一项的建议还没有给您看，不能采纳或者拒绝',
  en: 'The suggestion on this indicator has not been shown to you; it can be neither accepted nor rejected',
};

/** Changes of entries on a sheet of the desk review. A sheet is written by the account that it belongs to, by nobody else and by no machine. */
export class EntryChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  async set(actor: Actor, input: EntryInput): Promise<EntrySaved | EntryConflict | Refusal> {
    try {
      return await this.database.write((manager) => this.writeEntry(manager, actor, input));
    } catch (error) {
      // two first writes at once on a database with several writers: the unique keys let one through, and the other hears of it
      if (error instanceof QueryFailedError && /unique/i.test(error.message))
        return this.database.write((manager) => this.writeEntry(manager, actor, input));
      throw error;
    }
  }

  /** Takes the last change back, or all since a version: what the entry said then is written as a new version, and stands in the record as such. */
  async undo(actor: Actor, wanted: UndoWanted): Promise<EntrySaved | Refusal> {
    return this.database.write(async (manager) => {
      const at = await this.findWritable(manager, actor, wanted.townYearId, wanted.indicator);
      if (isRefusal(at)) return at;
      const { before } = at;
      if (!before) return refuse('invalid-input', NOTHING_TO_UNDO);
      const last = await manager.findOneBy(SheetEntryVersionEntity, { entryId: before.id, version: before.version });
      if (before.version !== wanted.expectedVersion) {
        // the answer to a first try got lost on the way and the browser asks again
        const isAgain = before.version === wanted.expectedVersion + 1 && last !== null && last.undoneTo !== null;
        return isAgain ? this.answer(manager, at, before) : refuse('changed-meanwhile');
      }
      const target =
        wanted.toVersion ?? versionToRestore({ version: before.version, undoneTo: last?.undoneTo ?? null });
      if (target === null || target < 0 || target >= before.version) return refuse('invalid-input', NOTHING_TO_UNDO);
      const row =
        target === 0
          ? BLANK_ENTRY
          : await manager.findOneBy(SheetEntryVersionEntity, { entryId: before.id, version: target });
      // an entry from before versions were kept
      if (!row) return refuse('invalid-input', NOTHING_TO_UNDO);
      return this.write(manager, actor, wanted.indicator, at, {
        action: 'entry-undone',
        wanted: toEntryFields(row),
        undoneTo: target,
      });
    });
  }

  private async writeEntry(
    manager: EntityManager,
    actor: Actor,
    input: EntryInput,
  ): Promise<EntrySaved | EntryConflict | Refusal> {
    const at = await this.findWritable(manager, actor, input.townYearId, input.indicator, input);
    if (isRefusal(at)) return at;
    const { before, town } = at;
    const wanted = toEntryFields(input);
    // looking at an entry, or saying again what it says, changes neither who scored nor when
    if (
      before &&
      isSameEntry(before, wanted) &&
      before.version - input.expectedVersion <= 1 &&
      before.version >= input.expectedVersion
    )
      return this.answer(manager, at, before);
    if ((before?.version ?? 0) !== input.expectedVersion) {
      const { rubric } = town.round;
      return {
        __typename: 'EntryConflict',
        current: presentEntry(rubric, input.indicator, before),
        yours: presentEntry(rubric, input.indicator, { ...wanted, version: input.expectedVersion, updatedAt: null }),
        total: await findTotal(manager, town, at.sheet?.id ?? null),
      };
    }
    if (at.isWithheld && wanted.suggestionAction !== 'none') return refuse('invalid-input', WITHHELD);
    return this.write(manager, actor, input.indicator, at, { action: 'entry-set', wanted, undoneTo: null });
  }

  private async findWritable(
    manager: EntityManager,
    actor: Actor,
    townYearId: string,
    indicator: string,
    input: EntryInput | null = null,
  ): Promise<EntryAtHand | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    if (!town) return refuse('not-found');
    const closed = ask(actor, 'scoreTown', subjectOf(town, actor.accountId));
    if (closed) return closed;
    const problem = input && checkEntry(input, town);
    if (problem) return problem;
    if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
    if (!(await manager.existsBy(ReportEntity, { townYearId, state: 'filed' }))) return refuse('no-report');
    const sheet = await manager.findOneBy(SheetEntity, { townYearId, accountId: actor.accountId, source: 'desk' });
    if (sheet?.submittedAt) return refuse('sheet-submitted');
    const before = sheet && (await manager.findOneBy(SheetEntryEntity, { sheetId: sheet.id, indicator }));
    const isWithheld = (await findWithheld(manager, actor, [town])).get(town.id)?.has(indicator) ?? false;
    return { town, sheet, before, isWithheld };
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    indicator: string,
    { town, sheet, before, isWithheld }: EntryAtHand,
    { action, wanted, undoneTo }: Writing,
  ): Promise<EntrySaved> {
    const now = this.surroundings.now();
    const sheetId = sheet?.id ?? (await this.insertSheet(manager, actor, town.id, now));
    const version = (before?.version ?? 0) + 1;
    const first =
      (before?.firstLevel ?? null) === null && wanted.level !== null
        ? { firstLevel: wanted.level, firstLevelShown: !isWithheld }
        : {};
    const entryId = before?.id ?? this.surroundings.newId();
    if (before) {
      const changed = await manager.update(
        SheetEntryEntity,
        { id: entryId, version: before.version },
        { ...wanted, ...first, version, updatedAt: now },
      );
      if (changed.affected !== 1) throw new Error(`Entry ${entryId} moved on within its own transaction`);
    } else
      await manager.insert(SheetEntryEntity, {
        id: entryId,
        sheetId,
        indicator,
        ...wanted,
        ...first,
        version,
        updatedAt: now,
      });
    await manager.insert(SheetEntryVersionEntity, {
      id: this.surroundings.newId(),
      entryId,
      version,
      ...wanted,
      undoneTo,
      writtenAt: now,
    });
    await appendEvent(manager, now, {
      actor,
      action,
      subject: `${town.town.name} ${indicator}`,
      subjectId: town.id,
      townYearId: town.id,
      before: before && toEntryFields(before),
      after: { ...wanted, suggestionShown: !isWithheld },
    });
    const saved = await manager.findOneByOrFail(SheetEntryEntity, { id: entryId });
    return {
      __typename: 'EntrySaved',
      entry: presentEntry(town.round.rubric, indicator, saved),
      total: await findTotal(manager, town, sheetId),
    };
  }

  private async answer(manager: EntityManager, { town }: EntryAtHand, entry: SheetEntryEntity): Promise<EntrySaved> {
    return {
      __typename: 'EntrySaved',
      entry: presentEntry(town.round.rubric, entry.indicator, entry),
      total: await findTotal(manager, town, entry.sheetId),
    };
  }

  private async insertSheet(
    manager: EntityManager,
    actor: Actor,
    townYearId: string,
    createdAt: Date,
  ): Promise<string> {
    const id = this.surroundings.newId();
    await manager.insert(SheetEntity, {
      id,
      townYearId,
      accountId: actor.accountId,
      source: 'desk',
      createdAt,
      submittedAt: null,
    });
    return id;
  }
}

async function findTotal(
  manager: EntityManager,
  { round, profile }: TownInRound,
  sheetId: string | null,
): Promise<SheetTotal> {
  const rows = sheetId === null ? [] : await manager.findBy(SheetEntryEntity, { sheetId });
  return totalSheet(round.rubric, toScoreSheet(rows), profile);
}
