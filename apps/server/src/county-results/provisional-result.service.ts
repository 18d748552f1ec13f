import { IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { noteFirstLook } from '../results/note-first-look.js';
import type { FeedbackView } from '../results/result-view.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { presentTold } from './county-result.service.js';
import { ResultVersionEntity } from './result-version.entity.js';

/** What towns see between being told and publication. */
export class ProvisionalResultService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Null before towns are told, after publication, and for whoever may not see it: they look alike. */
  async find(actor: Actor, townYearId: string): Promise<FeedbackView | null> {
    const town = await this.shelf.findTown(this.database.read, townYearId);
    if (!town || !may(actor, 'seeProvisionalResult', subjectOf(town))) return null;
    const version = await findAnnounced(this.database.read, town.round.id);
    const view = version && (await presentTold(this.database.read, version, town));
    if (view) await noteFirstLook(this.database, this.surroundings, actor, town, view);
    return view;
  }
}

/** The version that towns see as provisional: the last that they were told of, until one is published. */
async function findAnnounced(manager: EntityManager, roundId: string): Promise<ResultVersionEntity | null> {
  if (await manager.existsBy(ResultVersionEntity, { roundId, publishedAt: Not(IsNull()) })) return null;
  return manager.findOne(ResultVersionEntity, {
    where: { roundId, announcedAt: Not(IsNull()), discardedAt: IsNull() },
    order: { version: 'DESC' },
  });
}
