import type { Claim, ProposedItem, Reading } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { checkReason } from '../refusals/check-reason.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { checkItem } from './check-item.js';
import { presentTowns, proposalsOf } from './department-data.service.js';
import { DepartmentItemEntity } from './department-item.entity.js';
import type { TownDepartmentDataView } from './department-view.js';
import type { ItemOrigin } from './item-state.js';
import { toProposed } from './to-proposed.js';

export interface DepartmentDataChanged {
  readonly __typename: 'DepartmentDataChanged';
  readonly town: TownDepartmentDataView;
}

/** Bonuses, deductions, completeness and vetoes, entered one by one. Each needs a basis. */
export class DepartmentDataChanges {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** @param known the item that is changed, at the version that was seen; null for a new one */
  async save(
    actor: Actor,
    townYearId: string,
    known: { readonly id: string; readonly version: number } | null,
    stated: ProposedItem,
  ): Promise<DepartmentDataChanged | Refusal> {
    return this.change(actor, townYearId, async (manager, town) => {
      const problem = checkItem(town.round.rubric, stated);
      if (problem) return problem;
      if (!known) {
        await insertItem(manager, this.surroundings, actor, town, stated, 'form');
        return null;
      }
      const row = await manager.findOneBy(DepartmentItemEntity, { id: known.id, townYearId, state: 'stands' });
      if (!row) return refuse('not-found');
      const now = this.surroundings.now();
      const changed = await manager.update(
        DepartmentItemEntity,
        { id: row.id, version: known.version },
        { ...stated, version: known.version + 1, changedById: actor.accountId, updatedAt: now },
      );
      if (changed.affected !== 1) return refuse('changed-meanwhile');
      await record(manager, actor, town, now, 'department-item-set', toProposed(row), stated, null);
      return null;
    });
  }

  /** Takes an item out, with the reason; the record keeps it. */
  async withdraw(
    actor: Actor,
    townYearId: string,
    { id, version }: { readonly id: string; readonly version: number },
    reason: string,
  ): Promise<DepartmentDataChanged | Refusal> {
    const why = reason.trim();
    return this.change(actor, townYearId, async (manager, town) => {
      const problem = checkReason(why);
      if (problem) return problem;
      const row = await manager.findOneBy(DepartmentItemEntity, { id, townYearId, state: 'stands' });
      if (!row) return refuse('not-found');
      const now = this.surroundings.now();
      const changed = await manager.update(
        DepartmentItemEntity,
        { id, version },
        { state: 'withdrawn', reason: why, version: version + 1, changedById: actor.accountId, updatedAt: now },
      );
      if (changed.affected !== 1) return refuse('changed-meanwhile');
      await record(manager, actor, town, now, 'department-item-withdrawn', toProposed(row), null, why);
      return null;
    });
  }

  /**
   * Confirms or rejects what the reader proposes of a report's completeness. Only a confirmed one counts.
   * @param note the basis of a confirmation where the person adds to the reader's words; the reason of a rejection
   */
  async decideProposal(
    actor: Actor,
    townYearId: string,
    item: string,
    isConfirmed: boolean,
    note: string,
  ): Promise<DepartmentDataChanged | Refusal> {
    return this.change(actor, townYearId, async (manager, town) => {
      const row = await manager.findOneBy(ReadingEntity, { report: { townYearId, state: 'filed' } });
      const known = await manager.findBy(DepartmentItemEntity, { townYearId, item });
      const proposal =
        row &&
        proposalsOf(town.round.rubric, JSON.parse(row.reading) as Reading, known).find((one) => one.item === item);
      if (!proposal) return refuse('not-found');
      const problem = isConfirmed ? null : checkReason(note.trim());
      if (problem) return problem;
      const claim: Claim = { kind: proposal.claim };
      const basis = [note.trim(), `报告核查：${proposal.reason.zh}`].filter((part) => part !== '').join('；');
      const stated = { item, basis, matter: null, claim };
      const wrong = isConfirmed ? checkItem(town.round.rubric, stated) : null;
      if (wrong) return wrong;
      const rejected = known.find((one) => one.origin === 'reader' && one.state === 'rejected');
      if (rejected) await manager.update(DepartmentItemEntity, { id: rejected.id }, { state: 'withdrawn' });
      await insertItem(manager, this.surroundings, actor, town, stated, 'reader', isConfirmed ? null : note.trim());
      return null;
    });
  }

  private async change(
    actor: Actor,
    townYearId: string,
    act: (manager: EntityManager, town: TownInRound) => Promise<Refusal | null>,
  ): Promise<DepartmentDataChanged | Refusal> {
    return this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const refusal = ask(actor, 'editDepartmentData', subjectOf(town)) ?? (await act(manager, town));
      if (refusal) return refusal;
      const [view] = await presentTowns(manager, [town]);
      return view ? { __typename: 'DepartmentDataChanged' as const, town: view } : refuse('not-found');
    });
  }
}

/** Writes one item with its event. @param rejectedFor why a proposal is rejected; null for an item that stands */
export async function insertItem(
  manager: EntityManager,
  surroundings: Surroundings,
  actor: Actor,
  town: TownInRound,
  stated: ProposedItem,
  origin: ItemOrigin,
  rejectedFor: string | null = null,
): Promise<void> {
  const now = surroundings.now();
  await manager.insert(DepartmentItemEntity, {
    id: surroundings.newId(),
    townYearId: town.id,
    ...stated,
    origin,
    state: rejectedFor === null ? 'stands' : 'rejected',
    reason: rejectedFor,
    version: 1,
    changedById: actor.accountId,
    createdAt: now,
    updatedAt: now,
  });
  const action = rejectedFor === null ? 'department-item-set' : 'proposal-rejected';
  await record(manager, actor, town, now, action, null, { ...stated, origin }, rejectedFor);
}

function record(
  manager: EntityManager,
  actor: Actor,
  town: TownInRound,
  now: Date,
  action: 'department-item-set' | 'department-item-withdrawn' | 'proposal-rejected',
  before: unknown,
  after: unknown,
  reason: string | null,
): Promise<void> {
  const subject = town.town.name;
  return appendEvent(manager, now, {
    actor,
    action,
    subject,
    subjectId: town.id,
    townYearId: town.id,
    before,
    after,
    reason,
  });
}
