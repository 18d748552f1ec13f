import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { findWorkingDay } from '../calendars/find-working-day.js';
import { findConflicted } from '../conflicts/find-conflicted.js';
import { CountyEntity } from '../counties/county.entity.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import { ModerationDecisionEntity } from '../moderation/moderation-decision.entity.js';
import { findRoundMaterial } from '../moderation/round-material.js';
import { toLocal } from '../phases/local-time.js';
import type { FrozenResult } from '../results/frozen-result.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { AppealRuleEntity } from './appeal-rule.entity.js';

/** Where the county has said nothing: working days. */
const DAYS = 5;

export interface AppealRule {
  readonly days: number;
  readonly members: readonly string[];
  readonly version: number;
}

export async function findAppealRule(manager: EntityManager, roundId: string): Promise<AppealRule> {
  return (await manager.findOneBy(AppealRuleEntity, { roundId })) ?? { days: DAYS, members: [], version: 0 };
}

/** The version that towns were told last; null before. */
export function findToldVersion(manager: EntityManager, roundId: string): Promise<ResultVersionEntity | null> {
  return manager.findOne(ResultVersionEntity, {
    where: { roundId, announcedAt: Not(IsNull()), discardedAt: IsNull() },
    order: { version: 'DESC' },
  });
}

/** What towns were told in a version, by town's year. */
export async function findTold(manager: EntityManager, versionId: string): Promise<ReadonlyMap<string, FrozenResult>> {
  const rows = await manager.findBy(TownResultEntity, { resultVersionId: versionId });
  return new Map(rows.map(({ townYearId, frozen }) => [townYearId, JSON.parse(frozen) as FrozenResult]));
}

/** The last day for appeals and whether it is not over: so many working days after towns were first told. Unknown where the county's working days are not entered: the phase alone ends it then. */
export async function findWindow(
  manager: EntityManager,
  round: CurrentRound,
  days: number,
  now: Date,
): Promise<{ readonly until: string | null; readonly isOpen: boolean }> {
  if (round.phase !== 'provisional') return { until: null, isOpen: false };
  const first = await manager.findOne(ResultVersionEntity, {
    select: { id: true, announcedAt: true },
    where: { roundId: round.id, announcedAt: Not(IsNull()), discardedAt: IsNull() },
    order: { version: 'ASC' },
  });
  if (!first?.announcedAt) return { until: null, isOpen: false };
  const { timeZone } = await manager.findOneByOrFail(CountyEntity, { id: round.county.id });
  const from = toLocal(timeZone, first.announcedAt).slice(0, 10);
  const last = await findWorkingDay(manager, round.county.id, from, days);
  if (!last.known) return { until: null, isOpen: true };
  return { until: last.day, isOpen: toLocal(timeZone, now).slice(0, 10) <= last.day };
}

/** By town's year: who of the panel may decide there, because they neither scored nor moderated it and have no conflict with it. */
export async function findDeciders(
  manager: EntityManager,
  towns: readonly TownInRound[],
  members: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = towns.map(({ id }) => id);
  const accounts = await manager.find(AccountEntity, { where: { id: In([...members]), disabledAt: IsNull() } });
  const { sheets } = await findRoundMaterial(manager, towns);
  const isConflicted = await findConflicted(
    manager,
    towns.map(({ town }) => town.id),
  );
  const moderated = await manager.findBy(ModerationDecisionEntity, { townYearId: In(ids), origin: 'moderation' });
  return new Map(
    towns.map((town) => {
      const barred = new Set([
        ...sheets.filter(({ sheet }) => sheet.townYearId === town.id).map(({ sheet }) => sheet.accountId),
        ...moderated.filter(({ townYearId }) => townYearId === town.id).map(({ decidedById }) => decidedById),
      ]);
      const free = accounts.filter(
        ({ id, countyId, townId }) =>
          countyId === town.round.county.id &&
          townId !== town.town.id &&
          !barred.has(id) &&
          !isConflicted(town.town.id, id),
      );
      return [town.id, new Set(free.map(({ id }) => id))];
    }),
  );
}
