import { findRuledOut, pickWithheld } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../permissions/actor.js';
import { rolesOf } from '../permissions/roles-of.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Indicators of which the actor sees neither suggestion nor evidence marks, by town's year: the fifth drawn for them [WTH1]–[WTH3] without those
 * that already had a level of their own and those that do not apply. Empty for those who do not score as assessors.
 */
export async function findWithheld(
  manager: EntityManager,
  actor: Actor,
  towns: readonly TownInRound[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const withholding = towns.filter(({ round }) => isWithheldFrom(actor, round));
  if (withholding.length === 0) return new Map(towns.map(({ id }) => [id, NOTHING]));
  const scored = await manager.find(SheetEntryEntity, {
    select: { id: true, indicator: true, sheet: { id: true, townYearId: true } },
    where: {
      firstLevel: Not(IsNull()),
      sheet: { accountId: actor.accountId, source: 'desk', townYearId: In(withholding.map(({ id }) => id)) },
    },
    relations: { sheet: true },
  });
  return new Map(
    towns.map((town) => {
      if (!isWithheldFrom(actor, town.round)) return [town.id, NOTHING];
      const open = new Set([
        ...scored.filter(({ sheet }) => sheet?.townYearId === town.id).map(({ indicator }) => indicator),
        ...findRuledOut(town.round.rubric, town.profile).map(({ indicator }) => indicator),
      ]);
      return [town.id, new Set([...withheldOf(actor, town.round)].filter((indicator) => !open.has(indicator)))];
    }),
  );
}

/** The whole fifth, for a report that belongs to no town yet. */
export function withheldOf(actor: Actor, round: CurrentRound): ReadonlySet<string> {
  return isWithheldFrom(actor, round)
    ? pickWithheld(
        round.seed,
        actor.accountId,
        round.rubric.indicators.map(({ id }) => id),
      )
    : NOTHING;
}

function isWithheldFrom(actor: Actor, round: CurrentRound): boolean {
  return round.withholds && rolesOf(actor).includes('assessor');
}
