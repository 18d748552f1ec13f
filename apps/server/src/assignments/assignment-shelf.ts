import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { ConflictEntity } from '../conflicts/conflict.entity.js';
import { rolesOf } from '../permissions/roles-of.js';
import { ResultEntity } from '../results/result.entity.js';
import type { CurrentRound } from '../rounds/current-round.js';
import { RoundEntity } from '../rounds/round.entity.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import type { AssignmentView } from './assignment-view.js';

/** Gets who scores what out of the database. Whoever calls it has asked the permissions. */
export class AssignmentShelf {
  /** @param towns the round's */
  async read(
    manager: EntityManager,
    round: CurrentRound,
    towns: readonly TownInRound[],
    canChange: boolean,
  ): Promise<AssignmentView> {
    const { id: roundId, assigns, withholds } = round;
    const { assignmentVersion } = await manager.findOneOrFail(RoundEntity, {
      select: { id: true, assignmentVersion: true },
      where: { id: roundId },
    });
    const where = { townYear: { roundId } };
    const assigned = await manager.find(AssignmentEntity, { where, order: { assignedAt: 'ASC', id: 'ASC' } });
    const sheets = await manager.findBy(SheetEntity, { ...where, source: 'desk' });
    const results = await manager.find(ResultEntity, { select: { id: true, townYearId: true }, where });
    const accounts = await manager.find(AccountEntity, {
      where: { countyId: round.county.id },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const conflicts = await manager.findBy(ConflictEntity, {
      townId: In(towns.map(({ town }) => town.id)),
      liftedAt: IsNull(),
    });
    const isAssigned = new Set(assigned.map(({ accountId }) => accountId));
    const assessors = accounts.filter(
      (account) => isAssigned.has(account.id) || (account.disabledAt === null && rolesOf(account).includes('assessor')),
    );
    const townYearOf = new Map(towns.map(({ id, town }) => [town.id, id]));
    return {
      roundId,
      version: assignmentVersion,
      assigns,
      withholds,
      canChange,
      assessors: assessors.map(({ id, displayName, loginName }) => ({ accountId: id, name: displayName, loginName })),
      pairs: assigned.map(({ townYearId, accountId }) => {
        const sheet = sheets.find((one) => one.townYearId === townYearId && one.accountId === accountId);
        return { townYearId, accountId, sheet: sheet ? (sheet.submittedAt ? 'submitted' : 'begun') : 'none' };
      }),
      conflicts: [
        ...conflicts.map(({ townId, accountId }) => ({ townId, accountId })),
        // with the town that somebody comes from
        ...assessors.flatMap(({ id, townId }) => (townId === null ? [] : [{ townId, accountId: id }])),
      ].flatMap(({ townId, accountId }) => {
        const townYearId = townYearOf.get(townId);
        return townYearId === undefined ? [] : [{ townYearId, accountId }];
      }),
      published: results.map(({ townYearId }) => townYearId),
    };
  }
}
