import { totalSheet } from '@fazhi/domain';
import { In } from 'typeorm';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { findConflicted } from '../conflicts/find-conflicted.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntity } from './sheet.entity.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SheetProgressView, SheetSummaryView } from './sheet-view.js';
import { toScoreSheet } from './to-score-sheet.js';

/** How far sheets are, for many towns at once. */
export class SheetProgressService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** The actor's own sheets; towns without one yet count from nothing. No entry for towns that the actor does not score. */
  async own(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, SheetProgressView>> {
    const towns = (await this.shelf.findTowns(this.database.read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeOwnSheet', subjectOf(town, actor.accountId)),
    );
    if (towns.length === 0) return new Map();
    const sheets = await this.database.read.find(SheetEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)), accountId: actor.accountId, source: 'desk' },
    });
    const rows = await this.findEntries(sheets);
    return new Map(
      towns.map((town) => {
        const sheet = sheets.find(({ townYearId }) => townYearId === town.id);
        return [town.id, progressOf(town, sheet, rows)];
      }),
    );
  }

  /** Everybody's sheets, for the lead: how far, never what; who is assigned and has not begun too. Sheets in conflict are left out. */
  async summaries(
    actor: Actor,
    townYearIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly SheetSummaryView[]>> {
    const towns = (await this.shelf.findTowns(this.database.read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeSheetProgress', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const where = { townYearId: In(towns.map(({ id }) => id)) };
    const sheets = await this.database.read.find(SheetEntity, {
      where,
      relations: { account: true },
      order: { createdAt: 'ASC' },
    });
    const assigned = await this.database.read.find(AssignmentEntity, {
      where,
      relations: { account: true },
      order: { assignedAt: 'ASC', id: 'ASC' },
    });
    const isConflicted = await findConflicted(
      this.database.read,
      towns.map(({ town }) => town.id),
    );
    const rows = await this.findEntries(sheets);
    return new Map(
      towns.map((town) => {
        const expected = assigned.filter(({ townYearId }) => townYearId === town.id);
        // what was begun and taken away again waits for nobody; what was handed in counts
        const counting = sheets.filter(
          ({ townYearId, accountId, submittedAt, account, source }) =>
            townYearId === town.id &&
            !isConflicted(town.town.id, accountId) &&
            (source !== 'desk' ||
              !town.round.assigns ||
              submittedAt !== null ||
              (account !== undefined && rolesOf(account).includes('lead')) ||
              expected.some((one) => one.accountId === accountId)),
        );
        const notBegun = expected.filter(
          ({ accountId }) => !counting.some((sheet) => sheet.source === 'desk' && sheet.accountId === accountId),
        );
        return [
          town.id,
          [
            ...counting.map((sheet) => summarise(town, sheet, rows)),
            ...notBegun.map(({ account }) => ({
              ...progressOf(town, undefined, []),
              assessor: account?.displayName ?? '',
              source: 'desk' as const,
              updatedAt: null,
            })),
          ],
        ];
      }),
    );
  }

  private async findEntries(sheets: readonly SheetEntity[]): Promise<SheetEntryEntity[]> {
    return sheets.length === 0
      ? []
      : this.database.read.find(SheetEntryEntity, { where: { sheetId: In(sheets.map(({ id }) => id)) } });
  }
}

function progressOf(
  { round, profile }: TownInRound,
  sheet: SheetEntity | undefined,
  rows: readonly SheetEntryEntity[],
): SheetProgressView {
  const own = sheet ? rows.filter(({ sheetId }) => sheetId === sheet.id) : [];
  const { settled, toSettle } = totalSheet(round.rubric, toScoreSheet(own), profile);
  return { settled, total: toSettle, submittedAt: sheet?.submittedAt ?? null };
}

function summarise(town: TownInRound, sheet: SheetEntity, rows: readonly SheetEntryEntity[]): SheetSummaryView {
  const times = rows.filter(({ sheetId }) => sheetId === sheet.id).map(({ updatedAt }) => updatedAt.getTime());
  return {
    ...progressOf(town, sheet, rows),
    assessor: sheet.account?.displayName ?? '',
    source: sheet.source,
    updatedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}
