import { canonicalJson } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { isBlindTo } from '../events/is-blind-to.js';
import type { Actor } from '../permissions/actor.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';

/** Few enough that the server answers others in between. */
const PIECE = 200;

/**
 * The whole record as lines of JSON: a county's own events with all that their hashes cover; of another county's, and of what the actor may not read
 * yet, the place in the chain alone. Whoever has the lines can check the chain from its first link to its last.
 */
export async function findCountyEvents(
  manager: EntityManager,
  shelf: RoundShelf,
  actor: Actor,
  countyId: string,
): Promise<string> {
  const rounds = new Map((await shelf.findRounds(manager, countyId)).map((round) => [round.id, round]));
  const townYears = await manager.find(TownYearEntity, {
    select: { id: true, roundId: true },
    where: { round: { countyId } },
  });
  const roundOf = new Map(townYears.map(({ id, roundId }) => [id, rounds.get(roundId)]));
  const people = new Set(
    (await manager.find(AccountEntity, { select: { id: true }, where: { countyId } })).map(({ id }) => id),
  );
  // events from before their county was kept are found by the town or the person
  const isOwn = (event: EventEntity) =>
    event.countyId === null
      ? roundOf.has(event.townYearId ?? '') || people.has(event.actorId ?? '')
      : event.countyId === countyId;
  const pieces: string[] = [];
  let last = 0;
  for (;;) {
    const events = await manager.find(EventEntity, {
      where: { number: MoreThan(last) },
      order: { number: 'ASC' },
      take: PIECE,
    });
    pieces.push(
      ...events.map((event) => {
        const round = roundOf.get(event.townYearId ?? '');
        const isTold = isOwn(event) && !(round && isBlindTo(actor, event, round));
        return `${isTold ? tell(event) : place(event)}\n`;
      }),
    );
    last = events.at(-1)?.number ?? last;
    if (events.length < PIECE) return pieces.join('');
  }
}

function tell(event: EventEntity): string {
  return canonicalJson(Object.assign({}, event, { at: event.at.toISOString() }));
}

function place({ number, previousHash, hash }: EventEntity): string {
  return canonicalJson({ number, previousHash, hash });
}
