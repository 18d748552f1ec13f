import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { addWorkingDays } from './add-working-days.js';
import type { WorkingDay } from './add-working-days.js';
import { WorkCalendarEntity } from './work-calendar.entity.js';

/** The last of `count` (at most 250) working days of a county after `from` (YYYY-MM-DD). */
export async function findWorkingDay(
  manager: EntityManager,
  countyId: string,
  from: string,
  count: number,
): Promise<WorkingDay> {
  const year = Number(from.slice(0, 4));
  return addWorkingDays(
    await manager.findBy(WorkCalendarEntity, { countyId, year: In([year, year + 1]) }),
    from,
    count,
  );
}
