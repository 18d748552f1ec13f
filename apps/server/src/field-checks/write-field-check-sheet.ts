import { findRuledOut } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import type { Surroundings } from '../surroundings.js';
import type { FieldCheckItemEntity } from './field-check-item.entity.js';

interface FieldCheckSheet {
  readonly town: TownInRound;
  readonly items: readonly FieldCheckItemEntity[];
  readonly accountId: string;
  readonly now: Date;
}

/**
 * Writes what was found on the spot as a submitted sheet of its own source: one a town, whoever hands it in. Indicators that nobody looked at
 * are abstained from, so that they follow the desk review alone.
 */
export async function writeFieldCheckSheet(
  manager: EntityManager,
  surroundings: Surroundings,
  { town, items, accountId, now }: FieldCheckSheet,
): Promise<void> {
  const known = await manager.findOneBy(SheetEntity, { townYearId: town.id, source: 'field-check' });
  const sheetId = known?.id ?? surroundings.newId();
  if (known) await manager.update(SheetEntity, { id: sheetId }, { accountId, submittedAt: now });
  else
    await manager.insert(SheetEntity, {
      id: sheetId,
      townYearId: town.id,
      accountId,
      source: 'field-check',
      createdAt: now,
      submittedAt: now,
    });
  const before = await manager.findBy(SheetEntryEntity, { sheetId });
  const out = new Set(findRuledOut(town.round.rubric, town.profile).map(({ indicator }) => indicator));
  for (const { id: indicator } of town.round.rubric.indicators) {
    if (out.has(indicator)) continue;
    const item = items.find((one) => one.indicator === indicator);
    const row = before.find((one) => one.indicator === indicator);
    const fields = {
      state: item ? ('level' as const) : ('cannot-judge' as const),
      level: item?.level ?? null,
      basis: null,
      comment: item?.note ?? '',
      audience: 'internal' as const,
      suggestionAction: 'none' as const,
      version: (row?.version ?? 0) + 1,
      updatedAt: now,
    };
    if (row) await manager.update(SheetEntryEntity, { id: row.id }, fields);
    else await manager.insert(SheetEntryEntity, { id: surroundings.newId(), sheetId, indicator, ...fields });
  }
}
