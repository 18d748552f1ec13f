import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { checkReason } from '../refusals/check-reason.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ResultEntity } from '../results/result.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import type { Surroundings } from '../surroundings.js';
import { ConflictEntity } from './conflict.entity.js';
import type { ConflictKind } from './conflict-kind.js';
import type { ConflictView } from './conflict-view.js';

export interface ConflictDeclared {
  readonly __typename: 'ConflictDeclared';
  readonly conflict: ConflictView;
}
export interface ConflictLifted {
  readonly __typename: 'ConflictLifted';
  readonly id: string;
}

interface ConflictWanted {
  readonly townId: string;
  /** Null for the actor's own; somebody else's is the lead's to enter. */
  readonly accountId: string | null;
  readonly kind: ConflictKind;
  readonly reason: string;
}

const AS_SEEN = { account: true, town: true, declaredBy: true } as const;
const STANDS = { zh: '这项回避已经登记过', en: 'This conflict is on record already' };

/** Conflicts of interest: who must keep away from which town. */
export class ConflictService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** The lead: every one in the county. Others: their own. */
  async list(actor: Actor): Promise<readonly ConflictView[]> {
    const { countyId, accountId } = actor;
    if (countyId === null) return [];
    const subject = { countyId, townId: null, accountId: null };
    if (!may(actor, 'declareConflict', subject)) return [];
    const rows = await this.database.read.find(ConflictEntity, {
      where: {
        town: { countyId },
        liftedAt: IsNull(),
        ...(may(actor, 'liftConflict', subject) ? {} : { accountId }),
      },
      relations: AS_SEEN,
      order: { town: { position: 'ASC' }, declaredAt: 'ASC' },
    });
    return rows.map(presentConflict);
  }

  /** From then on the person sees nothing of the town; an assignment to it ends, a sheet is kept and counts no more. */
  async declare(actor: Actor, wanted: ConflictWanted): Promise<ConflictDeclared | Refusal> {
    const reason = wanted.reason.trim();
    const problem = checkReason(reason);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const town = await manager.findOneBy(TownEntity, { id: wanted.townId });
      if (!town) return refuse('not-found');
      const subject = { countyId: town.countyId, townId: town.id, accountId: null };
      const closed = ask(actor, 'declareConflict', subject);
      if (closed) return closed;
      const accountId = wanted.accountId ?? actor.accountId;
      if (accountId !== actor.accountId && !may(actor, 'liftConflict', subject)) return refuse('not-found');
      const account = await manager.findOneBy(AccountEntity, { id: accountId, countyId: town.countyId });
      if (!account || !rolesOf(account).some((role) => role === 'assessor' || role === 'lead'))
        return refuse('not-found');
      const known = await manager.findOneBy(ConflictEntity, { accountId, townId: town.id });
      if (known?.liftedAt === null) return refuse('invalid-input', STANDS);
      const now = this.surroundings.now();
      const id = known?.id ?? this.surroundings.newId();
      const row = { kind: wanted.kind, reason, declaredAt: now, declaredById: actor.accountId, liftedAt: null };
      if (known) await manager.update(ConflictEntity, { id }, row);
      else await manager.insert(ConflictEntity, { id, accountId, townId: town.id, ...row });
      const ended = await this.endAssignments(manager, accountId, town.id);
      await appendEvent(manager, now, {
        actor,
        action: 'conflict-declared',
        subject: `${town.name} ${account.displayName}`,
        subjectId: id,
        townYearId: await findNewestYear(manager, town.id),
        after: { kind: wanted.kind, assignmentsEnded: ended },
        reason,
      });
      const saved = await manager.findOneOrFail(ConflictEntity, { where: { id }, relations: AS_SEEN });
      return { __typename: 'ConflictDeclared' as const, conflict: presentConflict(saved) };
    });
  }

  /** Ends a conflict. What was scored, assigned or left out meanwhile stays as it is. */
  async lift(actor: Actor, id: string, why: string): Promise<ConflictLifted | Refusal> {
    const reason = why.trim();
    const problem = checkReason(reason);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const conflict = await manager.findOne(ConflictEntity, { where: { id }, relations: AS_SEEN });
      if (!conflict?.town || !conflict.account) return refuse('not-found');
      const { town, account } = conflict;
      const closed = ask(actor, 'liftConflict', { countyId: town.countyId, townId: town.id, accountId: null });
      if (closed) return closed;
      if (conflict.liftedAt) return refuse('changed-meanwhile');
      const now = this.surroundings.now();
      await manager.update(ConflictEntity, { id }, { liftedAt: now });
      await appendEvent(manager, now, {
        actor,
        action: 'conflict-lifted',
        subject: `${town.name} ${account.displayName}`,
        subjectId: id,
        townYearId: await findNewestYear(manager, town.id),
        before: { kind: conflict.kind, reason: conflict.reason },
        reason,
      });
      return { __typename: 'ConflictLifted' as const, id };
    });
  }

  /** @returns how many assignments ended; those whose result is published stay, for the record */
  private async endAssignments(manager: EntityManager, accountId: string, townId: string): Promise<number> {
    const assigned = await manager.find(AssignmentEntity, {
      where: { accountId, townYear: { townId } },
      relations: { townYear: true },
    });
    let ended = 0;
    for (const { id, townYearId, townYear } of assigned) {
      if (await manager.existsBy(ResultEntity, { townYearId })) continue;
      await manager.delete(AssignmentEntity, { id });
      ended += 1;
      // whoever looks at the older assignment hears that it changed
      if (townYear) await manager.increment(RoundEntity, { id: townYear.roundId }, 'assignmentVersion', 1);
    }
    return ended;
  }
}

/** The town's newest round, in whose record a conflict is looked for. */
async function findNewestYear(manager: EntityManager, townId: string): Promise<string | null> {
  const newest = await manager.findOne(TownYearEntity, {
    where: { townId },
    relations: { round: true },
    order: { round: { year: 'DESC' } },
  });
  return newest?.id ?? null;
}

function presentConflict(row: ConflictEntity): ConflictView {
  const { id, accountId, townId, kind, reason, declaredAt, account, town, declaredBy } = row;
  return {
    id,
    accountId,
    person: account?.displayName ?? '',
    townId,
    town: town?.name ?? '',
    kind,
    reason,
    declaredAt,
    declaredBy: declaredBy?.displayName ?? '',
  };
}
