import type { Plan, Rubric } from '@fazhi/domain';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { TownView } from '../counties/county-view.js';
import type { TownEntity } from '../counties/town.entity.js';
import type { CurrentRound } from './current-round.js';
import type { FrozenRound } from './frozen-round.js';
import { RoundEntity } from './round.entity.js';
import type { TownInRound } from './town-in-round.js';
import { TownYearEntity } from './town-year.entity.js';

/** What of a round may change. */
const NOW = { id: true, phase: true, assigns: true, withholds: true } as const;

/** Gets rounds and their towns out of the database. What is frozen is parsed once and kept. */
export class RoundShelf {
  private readonly frozen = new Map<string, FrozenRound>();

  /** With what may change, which is read anew each time. */
  async findRound(manager: EntityManager, id: string): Promise<CurrentRound | null> {
    const now = await manager.findOne(RoundEntity, { select: NOW, where: { id } });
    const round = now && (await this.findFrozen(manager, id));
    return round && { ...round, ...pickNow(now) };
  }

  /** What of it never changes. */
  async findFrozen(manager: EntityManager, id: string): Promise<FrozenRound | null> {
    const kept = this.frozen.get(id);
    if (kept) return kept;
    const round = await manager.findOne(RoundEntity, { where: { id }, relations: { county: true } });
    return round && this.freeze(round);
  }

  /** A county's rounds, newest first. */
  async findRounds(manager: EntityManager, countyId: string): Promise<readonly CurrentRound[]> {
    const rows = await manager.find(RoundEntity, {
      select: { ...NOW, year: true },
      where: { countyId },
      order: { year: 'DESC' },
    });
    const found: CurrentRound[] = [];
    for (const now of rows) {
      const round = await this.findFrozen(manager, now.id);
      if (round) found.push({ ...round, ...pickNow(now) });
    }
    return found;
  }

  async findTown(manager: EntityManager, townYearId: string): Promise<TownInRound | null> {
    const [town] = await this.findTowns(manager, { id: townYearId });
    return town ?? null;
  }

  /** Towns in the county's official order; pick by round, by round and town, or by id. */
  async findTowns(manager: EntityManager, where: FindOptionsWhere<TownYearEntity>): Promise<readonly TownInRound[]> {
    const rows = await manager.find(TownYearEntity, {
      // of the round what may change alone: the rest is long, and kept
      select: {
        id: true,
        profile: true,
        town: { id: true, name: true, type: true, position: true },
        round: NOW,
      },
      where,
      relations: { town: true, round: true },
      order: { town: { position: 'ASC' } },
    });
    const found: TownInRound[] = [];
    for (const { id, round: now, town, profile } of rows) {
      const round = now && (await this.findFrozen(manager, now.id));
      if (round && town) found.push({ id, town: presentTown(town), profile, round: { ...round, ...pickNow(now) } });
    }
    return found;
  }

  private freeze(row: RoundEntity): FrozenRound | null {
    if (!row.county) return null;
    const round: FrozenRound = {
      id: row.id,
      year: row.year,
      county: { id: row.county.id, name: row.county.name },
      rubric: JSON.parse(row.rubric) as Rubric,
      rubricHash: row.rubricHash,
      plan: JSON.parse(row.plan) as Plan,
      seed: row.seed,
    };
    this.frozen.set(row.id, round);
    return round;
  }
}

function presentTown({ id, name, type, position }: TownEntity): TownView {
  return { id, name, type, position };
}

function pickNow({ phase, assigns, withholds }: RoundEntity): Pick<CurrentRound, 'phase' | 'assigns' | 'withholds'> {
  return { phase, assigns, withholds };
}
