import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import { EventEntity } from './event.entity.js';
import type { EventView } from './event-view.js';
import { isBlindTo } from './is-blind-to.js';
import { presentEvent } from './present-event.js';

const MOST_EVENTS = 500;

/** The record, for looking things up. It is written beside each change, by `appendEvent`. */
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoundShelf,
  ) {}

  /** One town's year, newest first, at most 500. */
  async list(actor: Actor, townYearId: string): Promise<readonly EventView[]> {
    const town = await this.shelf.findTown(this.database.read, townYearId);
    if (!town || !may(actor, 'seeEvents', subjectOf(town))) return [];
    const events = await this.database.read.find(EventEntity, {
      where: { townYearId },
      order: { number: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map((event) => {
      const view = presentEvent(event);
      return isBlindTo(actor, event, town.round) ? { ...view, detail: '' } : view;
    });
  }
}
