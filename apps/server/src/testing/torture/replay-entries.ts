import { canonicalJson } from '@fazhi/domain';
import type { EventEntity } from '../../events/event.entity.js';

type RecordedStep = Pick<EventEntity, 'number' | 'action' | 'actorId' | 'townYearId' | 'subject' | 'before' | 'after'>;

/** The entry as the record says it last was. */
export type ReplayedEntry = Readonly<Record<string, unknown>>;

/**
 * What every assessor's entries of every town must be, from the record alone: by account, town's year and indicator. Events in their order.
 * @throws where an event does not begin where the one before it ended: somebody's write was lost
 */
export function replayEntries(events: readonly RecordedStep[]): ReadonlyMap<string, ReplayedEntry> {
  const entries = new Map<string, { readonly json: string }>();
  for (const { number, action, actorId, townYearId, subject, before, after } of events) {
    if (action !== 'entry-set' && action !== 'entry-undone') continue;
    const indicator = subject.slice(subject.lastIndexOf(' ') + 1);
    const key = `${actorId ?? ''} ${townYearId ?? ''} ${indicator}`;
    const last = entries.get(key)?.json ?? 'null';
    if (before !== last) throw new Error(`Event ${String(number)} begins with ${before}, where ${last} stood`);
    // whether the suggestion was on the screen is said of the write, not of the entry
    const entry = { ...(JSON.parse(after) as Record<string, unknown>) };
    delete entry['suggestionShown'];
    entries.set(key, { json: canonicalJson(entry) });
  }
  return new Map([...entries].map(([key, { json }]) => [key, JSON.parse(json) as ReplayedEntry]));
}
