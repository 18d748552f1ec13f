import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ConflictEntity } from '../conflicts/conflict.entity.js';
import type { Actor } from '../permissions/actor.js';
import { rolesOf } from '../permissions/roles-of.js';
import { AssignmentEntity } from './assignment.entity.js';

type Duties = Required<Pick<Actor, 'conflictTownIds' | 'assignedTownYearIds'>>;

const NONE: Duties = { conflictTownIds: [], assignedTownYearIds: [] };

/** Which towns somebody who scores must keep away from, and which are assigned to them. Asks nothing for those who score nothing. */
export async function readDuties(
  manager: EntityManager,
  actor: Pick<Actor, 'accountId' | 'role' | 'otherRoles'>,
): Promise<Duties> {
  if (!rolesOf(actor).some((role) => role === 'lead' || role === 'assessor')) return NONE;
  const { accountId } = actor;
  const conflicts = await manager.find(ConflictEntity, {
    select: { townId: true },
    where: { accountId, liftedAt: IsNull() },
  });
  const assignments = await manager.find(AssignmentEntity, { select: { townYearId: true }, where: { accountId } });
  return {
    conflictTownIds: conflicts.map(({ townId }) => townId),
    assignedTownYearIds: assignments.map(({ townYearId }) => townYearId),
  };
}
