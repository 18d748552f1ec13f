import type { Bilingual } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { presentSheet } from './present-sheet.js';
import { SheetEntity } from './sheet.entity.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SheetView } from './sheet-view.js';

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
}
