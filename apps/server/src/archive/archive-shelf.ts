import { defaultRubric } from '@fazhi/rubric-files';
import { In, IsNull } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { RoundShelf } from '../rounds/round-shelf.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { ArchiveItemEntity } from './archive-item.entity.js';
import type { ArchiveIndicatorView, ArchiveItemView } from './archive-view.js';
import { presentArchiveItem } from './present-archive-item.js';

/** Gets a town's archive out of the database. Whoever calls it has asked the permissions. */
export class ArchiveShelf {
  constructor(private readonly rounds: RoundShelf) {}

  /** By day, then as they came. */
  async findItems(
    manager: EntityManager,
    where: FindOptionsWhere<ArchiveItemEntity> | FindOptionsWhere<ArchiveItemEntity>[],
  ): Promise<readonly (ArchiveItemView & { readonly townId: string })[]> {
    const items = await manager.find(ArchiveItemEntity, {
      where,
      relations: { addedBy: true, carriedFrom: true },
      order: { happenedOn: 'ASC', addedAt: 'ASC', id: 'ASC' },
    });
    if (items.length === 0) return [];
    const carried = await manager.find(ArchiveItemEntity, {
      select: { id: true, carriedFromId: true },
      where: { carriedFromId: In(items.map(({ id }) => id)), deletedAt: IsNull() },
    });
    const carriedOn = new Set(carried.flatMap(({ carriedFromId }) => (carriedFromId === null ? [] : [carriedFromId])));
    return items.map((item) => ({ ...presentArchiveItem(item, carriedOn), townId: item.townId }));
  }

  /** The indicators that a year's evidence is sorted by: of its round; where none is open yet, of the newest; before the first, of the default. */
  async findIndicators(
    manager: EntityManager,
    countyId: string,
    year: number,
  ): Promise<readonly ArchiveIndicatorView[]> {
    const rounds = await this.rounds.findRounds(manager, countyId);
    const rubric = (rounds.find((round) => round.year === year) ?? rounds[0])?.rubric ?? defaultRubric();
    return rubric.indicators.map(({ id, dimension, zh, en }) => ({ id, dimension, zh, en }));
  }

  /** The town in the year's round, where that is open. */
  async findTownYear(manager: EntityManager, townId: string, year: number): Promise<TownInRound | null> {
    const [town] = await this.rounds.findTowns(manager, { townId, round: { year } });
    return town ?? null;
  }
}
