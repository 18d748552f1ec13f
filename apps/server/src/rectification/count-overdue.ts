import { isOverdue } from '@fazhi/domain';
import { In, LessThan, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import { toLocalDay } from '../phases/local-time.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { RectificationItemEntity } from './rectification-item.entity.js';
import { toTimedItem } from './to-timed-item.js';

/**
 * How many items of a round's earlier years each town has overdue on the day of `at`, for the gate that counts them [GT3] [GT7].
 * The round's own items come from its result and are not among its causes.
 * @returns by town-year id; null where the county has kept no items in earlier years: then nobody has said [GT4]
 */
export async function countOverdue(
  manager: EntityManager,
  towns: readonly TownInRound[],
  at: Date,
): Promise<ReadonlyMap<string, number> | null> {
  const [first] = towns;
  if (!first) return null;
  const rows = await manager.find(RectificationItemEntity, {
    select: { id: true, deadline: true, state: true, submittedAt: true, townYear: { id: true, townId: true } },
    where: {
      state: Not('withdrawn'),
      townYear: { townId: In(towns.map(({ town }) => town.id)), round: { year: LessThan(first.round.year) } },
    },
    relations: { townYear: true },
  });
  if (rows.length === 0) return null;
  const county = await manager.findOneByOrFail(CountyEntity, { id: first.round.county.id });
  const day = toLocalDay(county.timeZone, at);
  const late = rows.filter((row) => isOverdue(toTimedItem(row, county.timeZone), day));
  return new Map(towns.map(({ id, town }) => [id, late.filter(({ townYear }) => townYear?.townId === town.id).length]));
}
