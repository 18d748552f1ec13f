import { applyAdjustments } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { DepartmentItemEntity } from './department-item.entity.js';
import type { OutsideItemView, ReaderProposalView, TownDepartmentDataView } from './department-view.js';
import { outsideItems } from './outside-items.js';
import { toProposed } from './to-proposed.js';

/** What departments report of towns, and what the reader proposes of their reports; for the lead. */
export class DepartmentDataService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** Every town's, in the official order. */
  async list(actor: Actor, roundId: string): Promise<readonly TownDepartmentDataView[]> {
    const { read } = this.database;
    const round = await this.shelf.findRound(read, roundId);
    if (!round || !may(actor, 'seeDepartmentData', subjectOfRound(round))) return [];
    const towns = await this.shelf.findTowns(read, { roundId });
    return presentTowns(
      read,
      towns.filter((town) => may(actor, 'seeDepartmentData', subjectOf(town))),
    );
  }

  /** The rubric's items outside its indicators; empty for whoever enters none. */
  async items(actor: Actor, roundId: string): Promise<readonly OutsideItemView[]> {
    const round = await this.shelf.findRound(this.database.read, roundId);
    return round && may(actor, 'seeDepartmentData', subjectOfRound(round)) ? outsideItems(round.rubric) : [];
  }
}

/** The towns' stated items with what the scoring rules make of them. */
export async function presentTowns(
  manager: EntityManager,
  towns: readonly TownInRound[],
): Promise<readonly TownDepartmentDataView[]> {
  const townYearId = In(towns.map(({ id }) => id));
  const items = await manager.find(DepartmentItemEntity, {
    where: { townYearId },
    relations: { changedBy: true },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const readings = await manager.find(ReadingEntity, {
    select: { reportId: true, reading: true, report: { id: true, townYearId: true } },
    where: { report: { townYearId, state: 'filed' } },
    relations: { report: true },
  });
  return towns.map((town) => {
    const own = items.filter((item) => item.townYearId === town.id);
    const reading = readings.find(({ report }) => report?.townYearId === town.id);
    return presentTown(town, own, reading ? (JSON.parse(reading.reading) as Reading) : null);
  });
}

function presentTown(
  { id, town, round }: TownInRound,
  items: readonly DepartmentItemEntity[],
  reading: Reading | null,
): TownDepartmentDataView {
  const standing = items.filter(({ state }) => state === 'stands');
  const inputs = standing.map(toProposed);
  const { lines, groups, returnsReport } = applyAdjustments(round.rubric, inputs);
  return {
    townYearId: id,
    town,
    items: standing.flatMap((item, place) => {
      const line = lines.find(({ proposed }) => proposed === inputs[place]);
      if (!line) return [];
      const { counted, outcome, reason } = line;
      return [
        {
          id: item.id,
          townYearId: id,
          item: item.item,
          claim: item.claim,
          basis: item.basis,
          matter: item.matter,
          origin: item.origin,
          counted,
          outcome,
          reason,
          changedBy: item.changedBy?.displayName ?? '',
          version: item.version,
        },
      ];
    }),
    proposals: reading ? proposalsOf(round.rubric, reading, items) : [],
    ...groups,
    returnsReport,
  };
}

/** What the reader found missing or in part, as far as nobody confirmed it. */
export function proposalsOf(
  rubric: TownInRound['round']['rubric'],
  { completeness, text }: Reading,
  items: readonly DepartmentItemEntity[],
): readonly ReaderProposalView[] {
  return completeness.flatMap(({ item, state, reason, quotes }): ReaderProposalView[] => {
    const kind = rubric.outside.completeness.items.find(({ id }) => id === item)?.kind;
    if ((state !== 'missing' && state !== 'partial') || (kind !== 'missing' && kind !== 'return')) return [];
    // what goes back whole does so only where all of it is missing
    if (kind === 'return' && state === 'partial') return [];
    const own = items.filter((one) => one.item === item && one.origin === 'reader');
    if (own.some((one) => one.state === 'stands')) return [];
    return [
      {
        item,
        claim: kind === 'return' ? 'holds' : state,
        reason,
        quotes: quotes.map(({ start, end }) => text.slice(start, end)),
        isRejected: own.some((one) => one.state === 'rejected'),
      },
    ];
  });
}
