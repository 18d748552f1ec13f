import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { FirstLookEntity } from './first-look.entity.js';
import type { FeedbackView } from './result-view.js';

/** Records that a town saw this version of its result for the first time; later looks, and the county's own, write nothing. */
export async function noteFirstLook(
  database: Database,
  surroundings: Surroundings,
  actor: Actor,
  town: TownInRound,
  { version, isProvisional, hash }: FeedbackView,
): Promise<void> {
  if (actor.role !== 'town') return;
  const look = {
    townYearId: town.id,
    kind: isProvisional ? ('provisional' as const) : ('published' as const),
    version,
  };
  if (await database.read.existsBy(FirstLookEntity, look)) return;
  await database.write(async (manager) => {
    if (await manager.existsBy(FirstLookEntity, look)) return;
    const seenAt = surroundings.now();
    await manager.insert(FirstLookEntity, {
      id: surroundings.newId(),
      ...look,
      accountId: actor.accountId,
      seenAt,
    });
    await appendEvent(manager, seenAt, {
      actor,
      action: 'result-first-seen',
      subject: town.town.name,
      subjectId: town.id,
      townYearId: town.id,
      after: { kind: look.kind, version, hash },
    });
  });
}
