import { findRuledOut } from '@fazhi/domain';
import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import { presentEntry } from './present-sheet.js';
import { SheetEntryEntity } from './sheet-entry.entity.js';
import type { SheetEntryView } from './sheet-view.js';

/** One indicator on one town's sheet. */
export interface EntryKey {
  readonly townYearId: string;
  readonly indicator: string;
}

/** The actor's own entries one by one, for reading one indicator across all towns. */
export class OwnEntryService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** In the order asked for; null where the actor does not score the town, and where the indicator is none of its. */
  async find(actor: Actor, keys: readonly EntryKey[]): Promise<readonly (SheetEntryView | null)[]> {
    const ids = [...new Set(keys.map(({ townYearId }) => townYearId))];
    const towns = new Map(
      (await this.shelf.findTowns(this.database.read, { id: In(ids) }))
        .filter((town) => may(actor, 'seeOwnSheet', subjectOf(town, actor.accountId)))
        .map((town) => [town.id, town]),
    );
    const rows = await this.database.read.find(SheetEntryEntity, {
      where: {
        indicator: In([...new Set(keys.map(({ indicator }) => indicator))]),
        sheet: { townYearId: In([...towns.keys()]), accountId: actor.accountId, source: 'desk' },
      },
      relations: { sheet: true },
    });
    return keys.map(({ townYearId, indicator }) => {
      const town = towns.get(townYearId);
      if (!town?.round.rubric.indicators.some(({ id }) => id === indicator)) return null;
      if (findRuledOut(town.round.rubric, town.profile).some((one) => one.indicator === indicator)) return null;
      const row = rows.find((one) => one.sheet?.townYearId === townYearId && one.indicator === indicator);
      return presentEntry(town.round.rubric, indicator, row ?? null);
    });
  }
}
