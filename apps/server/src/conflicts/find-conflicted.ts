import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { ConflictEntity } from './conflict.entity.js';

/** Whether a person is in conflict with a town, for the towns asked about. Whose sheets these are: kept, and left out of every sum [SRC4]. */
export async function findConflicted(
  manager: EntityManager,
  townIds: readonly string[],
): Promise<(townId: string, accountId: string) => boolean> {
  const rows = await manager.find(ConflictEntity, {
    select: { townId: true, accountId: true },
    where: { townId: In([...new Set(townIds)]), liftedAt: IsNull() },
  });
  const pairs = new Set(rows.map(({ townId, accountId }) => `${townId} ${accountId}`));
  return (townId, accountId) => pairs.has(`${townId} ${accountId}`);
}
