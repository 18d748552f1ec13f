import type { EventEntity } from './event.entity.js';
import { hashEvent } from './hash-event.js';

/** The number of the first event that was changed, moved or removed; null where the chain is whole. Events in order of number. */
export function findBrokenLink(events: readonly EventEntity[], hash: (text: string) => string): number | null {
  let previousHash = '0'.repeat(64);
  for (const [place, event] of events.entries()) {
    if (event.number !== place + 1 || event.previousHash !== previousHash || event.hash !== hashEvent(event, hash))
      return place + 1;
    previousHash = event.hash;
  }
  return null;
}
