import { moderateTown } from '@fazhi/domain';
import type { ConflictOfInterest, ModeratedIndicator, ModerationDraft, RoundSheet, SheetEntry } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { ScoringSettings } from '../scoring/scoring-settings.js';
import { ConflictEntity } from '../conflicts/conflict.entity.js';
import { DepartmentItemEntity } from '../department-data/department-item.entity.js';
import { TieDecisionEntity } from '../publication/tie-decision.entity.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { SOURCE_KINDS } from '../sheets/sheet-source.js';
import { toScoreSheet } from '../sheets/to-score-sheet.js';
import { toSheetEntry } from '../sheets/to-sheet-entry.js';
import { ModerationDecisionEntity } from './moderation-decision.entity.js';

/** A sheet that was handed in, with its rows and whose it is. */
export interface SubmittedMaterial {
  readonly sheet: SheetEntity;
  readonly rows: readonly SheetEntryEntity[];
  readonly round: RoundSheet;
}

/** What people said of some towns: their sheets, the county's decisions, and who may not judge whom. */
export interface RoundMaterial {
  readonly sheets: readonly SubmittedMaterial[];
  /** Those that decide something. */
  readonly decisions: readonly ModerationDecisionEntity[];
  readonly conflicts: readonly ConflictOfInterest[];
  /** Bonuses, deductions and vetoes that stand. */
  readonly items: readonly DepartmentItemEntity[];
  readonly ties: readonly TieDecisionEntity[];
}

/** Fetches it for all towns at once. */
export async function findRoundMaterial(
  manager: EntityManager,
  towns: readonly Pick<TownInRound, 'id' | 'town'>[],
): Promise<RoundMaterial> {
  const townYearId = In(towns.map(({ id }) => id));
  const where = { townYearId, submittedAt: Not(IsNull()) };
  const sheets = await manager.find(SheetEntity, { where, relations: { account: true }, order: { id: 'ASC' } });
  const rows = await manager.find(SheetEntryEntity, { where: { sheet: where } });
  const bySheet = new Map<string, SheetEntryEntity[]>();
  for (const row of rows) bySheet.set(row.sheetId, [...(bySheet.get(row.sheetId) ?? []), row]);
  return {
    sheets: sheets.map((sheet) => {
      const own = bySheet.get(sheet.id) ?? [];
      return { sheet, rows: own, round: toRoundSheet(sheet, own) };
    }),
    decisions: await manager.find(ModerationDecisionEntity, {
      where: { townYearId, state: Not('not-scored' as const) },
      relations: { decidedBy: true },
    }),
    conflicts: await findConflicts(manager, towns),
    items: await manager.find(DepartmentItemEntity, {
      where: { townYearId, state: 'stands' },
      order: { createdAt: 'ASC', id: 'ASC' },
    }),
    ties: await manager.find(TieDecisionEntity, { where: { townYearId }, order: { townYearId: 'ASC' } }),
  };
}

/** Who may not judge which of these towns; the reason stands in the sealed result. */
async function findConflicts(
  manager: EntityManager,
  towns: readonly Pick<TownInRound, 'id' | 'town'>[],
): Promise<readonly ConflictOfInterest[]> {
  const rows = await manager.find(ConflictEntity, {
    where: { townId: In(towns.map(({ town }) => town.id)), liftedAt: IsNull() },
    order: { id: 'ASC' },
  });
  return rows.flatMap(({ townId, accountId, reason }) =>
    towns.filter(({ town }) => town.id === townId).map(({ id }) => ({ assessor: accountId, town: id, reason })),
  );
}

/** Lays a town's sheets side by side: those that count, of people who may judge it. */
export function layOutTown(
  { id, profile, round }: TownInRound,
  material: RoundMaterial,
  { weights, tolerance }: ScoringSettings,
): readonly ModeratedIndicator[] {
  const sheets = sheetsThatCount(id, material).filter(({ sheet }) => weights[sheet.source] > 0);
  return moderateTown(
    round.rubric,
    sheets.map((one) => one.round),
    profile,
    tolerance,
    draftOf(material.decisions.filter(({ townYearId }) => townYearId === id)),
  );
}

/** A town's sheets without those of people who have a conflict of interest with it. */
export function sheetsThatCount(
  townYearId: string,
  { sheets, conflicts }: RoundMaterial,
): readonly SubmittedMaterial[] {
  const out = new Set(conflicts.filter(({ town }) => town === townYearId).map(({ assessor }) => assessor));
  return sheets.filter(({ sheet }) => sheet.townYearId === townYearId && !out.has(sheet.accountId));
}

/** The entry that was decided. */
export function entryOf(decision: ModerationDecisionEntity): SheetEntry {
  const entry = toSheetEntry(decision);
  if (!entry) throw new Error(`Decision ${decision.id} holds a state that does not fit its level or basis`);
  return entry;
}

function draftOf(decisions: readonly ModerationDecisionEntity[]): ModerationDraft {
  return {
    entries: Object.fromEntries(decisions.map((one) => [one.indicator, entryOf(one)])),
    reasons: Object.fromEntries(decisions.map(({ indicator, reason }) => [indicator, reason])),
  };
}

function toRoundSheet(
  { id, townYearId, accountId, source }: SheetEntity,
  rows: readonly SheetEntryEntity[],
): RoundSheet {
  return {
    id,
    town: townYearId,
    assessor: accountId,
    source: SOURCE_KINDS[source],
    submitted: true,
    decides: false,
    entries: toScoreSheet(rows),
  };
}
