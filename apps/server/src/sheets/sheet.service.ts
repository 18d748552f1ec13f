import { totalSheet } from '@fazhi/domain';
import type { Bilingual, SheetTotal } from '@fazhi/domain';
import { In, QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReportEntity } from '../reports/report.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { checkEntry } from './check-entry.js';
import type { EntryInput } from './entry-input.js';
import { presentEntry, presentSheet } from './present-sheet.js';
import { SheetEntity } from './sheet.entity.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SheetEntryView, SheetView } from './sheet-view.js';
import { toScoreSheet } from './to-score-sheet.js';
import { toSheetEntry } from './to-sheet-entry.js';

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
export interface SheetSubmitted {
  readonly __typename: 'SheetSubmitted';
  readonly sheet: SheetView;
}
export interface SheetIncomplete {
  readonly __typename: 'SheetIncomplete';
  readonly indicators: readonly string[];
  readonly message: Bilingual;
}
export interface SheetReopened {
  readonly __typename: 'SheetReopened';
  readonly sheet: SheetView;
}

/** Sheets of the desk review. Each belongs to the account that fills it in; nobody else writes to it, machines least of all. */
export class SheetService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** The actor's own sheet. Looking at it writes nothing. */
  async findOwn(actor: Actor, townYearId: string): Promise<SheetView | null> {
    const town = await this.shelf.findTown(this.database.read, townYearId);
    return town && may(actor, 'seeOwnSheet', subjectOf(town, actor.accountId))
      ? this.read(this.database.read, actor, town)
      : null;
  }

  async setEntry(actor: Actor, input: EntryInput): Promise<EntrySaved | EntryConflict | Refusal> {
    try {
      return await this.database.write((manager) => this.writeEntry(manager, actor, input));
    } catch (error) {
      // two first writes at once on a database with several writers: the unique keys let one through, and the other hears of it
      if (error instanceof QueryFailedError && /unique/i.test(error.message))
        return this.database.write((manager) => this.writeEntry(manager, actor, input));
      throw error;
    }
  }

  async submit(actor: Actor, townYearId: string): Promise<SheetSubmitted | SheetIncomplete | Refusal> {
    return this.database.write(async (manager) => {
      const town = await this.findScorable(manager, actor, townYearId);
      if (isRefusal(town)) return town;
      const view = await this.read(manager, actor, town);
      if (view.submittedAt) return { __typename: 'SheetSubmitted' as const, sheet: view };
      const open = view.entries.filter(({ state }) => state === 'not-scored').map(({ indicator }) => indicator);
      if (open.length > 0) {
        const message = {
          zh: `还有 ${String(open.length)} 项没有评定：${open.join('、')}`,
          en: `${String(open.length)} indicators are still open: ${open.join(', ')}`,
        };
        return { __typename: 'SheetIncomplete' as const, indicators: open, message };
      }
      const submittedAt = this.surroundings.now();
      await manager.update(SheetEntity, { townYearId, accountId: actor.accountId, source: 'desk' }, { submittedAt });
      await appendEvent(manager, submittedAt, {
        actor,
        action: 'sheet-submitted',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        after: { total: view.total.total },
      });
      return { __typename: 'SheetSubmitted' as const, sheet: { ...view, submittedAt } };
    });
  }

  async reopen(actor: Actor, townYearId: string, reason: string): Promise<SheetReopened | Refusal> {
    const why = reason.trim();
    if (why === '' || why.length > 500)
      return refuse('invalid-input', {
        zh: '请写明撤回的理由（500 字以内）',
        en: 'Say why you reopen it (500 characters at most)',
      });
    return this.database.write(async (manager) => {
      const town = await this.findScorable(manager, actor, townYearId);
      if (isRefusal(town)) return town;
      if (await manager.existsBy(ResultEntity, { townYearId })) return refuse('already-published');
      const view = await this.read(manager, actor, town);
      if (!view.submittedAt)
        return refuse('not-submitted', { zh: '评分表还没有提交', en: 'The sheet has not been submitted' });
      await manager.update(
        SheetEntity,
        { townYearId, accountId: actor.accountId, source: 'desk' },
        { submittedAt: null },
      );
      await appendEvent(manager, this.surroundings.now(), {
        actor,
        action: 'sheet-reopened',
        subject: town.town.name,
        subjectId: townYearId,
        townYearId,
        before: { submittedAt: view.submittedAt.toISOString() },
        reason: why,
      });
      return { __typename: 'SheetReopened' as const, sheet: { ...view, submittedAt: null } };
    });
  }

  private async writeEntry(
    manager: EntityManager,
    actor: Actor,
    input: EntryInput,
  ): Promise<EntrySaved | EntryConflict | Refusal> {
    const town = await this.findScorable(manager, actor, input.townYearId);
    if (isRefusal(town)) return town;
    const { rubric } = town.round;
    const problem = checkEntry(input, town);
    if (problem) return problem;
    if (await manager.existsBy(ResultEntity, { townYearId: town.id })) return refuse('already-published');
    if (!(await manager.existsBy(ReportEntity, { townYearId: town.id, state: 'filed' }))) return refuse('no-report');
    const sheet = await manager.findOneBy(SheetEntity, {
      townYearId: town.id,
      accountId: actor.accountId,
      source: 'desk',
    });
    if (sheet?.submittedAt) return refuse('sheet-submitted');

    const before =
      sheet && (await manager.findOneBy(SheetEntryEntity, { sheetId: sheet.id, indicator: input.indicator }));
    const wanted = toFields(input);
    const now = this.surroundings.now();
    if ((before?.version ?? 0) !== input.expectedVersion) {
      const current = presentEntry(rubric, input.indicator, before);
      const total = await this.total(manager, town, sheet);
      // the answer to a first try got lost on the way and the browser asks again
      if (before?.version === input.expectedVersion + 1 && isSame(before, wanted))
        return { __typename: 'EntrySaved', entry: current, total };
      const yours = presentEntry(rubric, input.indicator, {
        ...wanted,
        version: input.expectedVersion,
        updatedAt: null,
      });
      return { __typename: 'EntryConflict', current, yours, total };
    }
    const sheetId = sheet?.id ?? (await this.insertSheet(manager, actor, town.id, now));
    const version = input.expectedVersion + 1;
    if (before) {
      const changed = await manager.update(
        SheetEntryEntity,
        { id: before.id, version: input.expectedVersion },
        { ...wanted, version, updatedAt: now },
      );
      if (changed.affected !== 1) throw new Error(`Entry ${before.id} moved on within its own transaction`);
    } else {
      await manager.insert(SheetEntryEntity, {
        id: this.surroundings.newId(),
        sheetId,
        indicator: input.indicator,
        ...wanted,
        version,
        updatedAt: now,
      });
    }
    await appendEvent(manager, now, {
      actor,
      action: 'entry-set',
      subject: `${town.town.name} ${input.indicator}`,
      subjectId: town.id,
      townYearId: town.id,
      before: before && toFields(before),
      after: wanted,
    });
    const saved = await manager.findOneByOrFail(SheetEntryEntity, { sheetId, indicator: input.indicator });
    const total = await this.total(manager, town, { id: sheetId });
    return { __typename: 'EntrySaved', entry: presentEntry(rubric, input.indicator, saved), total };
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

  private async findScorable(manager: EntityManager, actor: Actor, townYearId: string): Promise<TownInRound | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    return town ? (ask(actor, 'scoreTown', subjectOf(town, actor.accountId)) ?? town) : refuse('not-found');
  }

  private async read(manager: EntityManager, actor: Actor, town: TownInRound): Promise<SheetView> {
    const sheet = await manager.findOneBy(SheetEntity, {
      townYearId: town.id,
      accountId: actor.accountId,
      source: 'desk',
    });
    return presentSheet(town, sheet, sheet ? await manager.findBy(SheetEntryEntity, { sheetId: sheet.id }) : []);
  }

  private async total(
    manager: EntityManager,
    { round, profile }: TownInRound,
    sheet: { readonly id: string } | null,
  ): Promise<SheetTotal> {
    const rows = sheet ? await manager.find(SheetEntryEntity, { where: { sheetId: In([sheet.id]) } }) : [];
    return totalSheet(round.rubric, toScoreSheet(rows), profile);
  }
}

type EntryFields = Pick<SheetEntryEntity, 'state' | 'level' | 'basis' | 'comment' | 'audience' | 'suggestionAction'>;

/** What of an entry an assessor decides; a level or basis left over from another state is dropped. */
function toFields(entry: EntryInput | SheetEntryEntity): EntryFields {
  const judged = toSheetEntry(entry);
  return {
    state: entry.state,
    level: judged?.state === 'level' ? judged.level : null,
    basis: judged?.state === 'not-applicable' ? judged.basis : null,
    comment: entry.comment,
    audience: entry.audience,
    suggestionAction: entry.suggestionAction,
  };
}

function isSame(row: SheetEntryEntity, wanted: EntryFields): boolean {
  return (Object.keys(wanted) as (keyof EntryFields)[]).every((field) => row[field] === wanted[field]);
}
