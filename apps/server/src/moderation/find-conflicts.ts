import type { ConflictOfInterest } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';

/** Who may not judge which of these towns, and why. */
export function findConflicts(
  _manager: EntityManager,
  _townYearIds: readonly string[],
): Promise<readonly ConflictOfInterest[]> {
  return Promise.resolve([]);
}
