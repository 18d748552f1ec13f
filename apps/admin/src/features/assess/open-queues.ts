import type { Send, TakeBack } from './save-queue';
import { SaveQueue } from './save-queue';
import type { StoredEntry } from './entry-draft';

const queues = new Map<string, SaveQueue>();
let owner: string | null = null;

/**
 * The queue of one person's sheet. It outlives the page while something is unsaved, so that a session lost in the middle costs nothing:
 * after signing in again the same person finds the text still there.
 */
export function openQueue(
  personId: string,
  townYearId: string,
  send: Send,
  takeBack: TakeBack,
  entries: ReadonlyMap<string, StoredEntry>,
): SaveQueue {
  if (owner !== personId) queues.clear();
  owner = personId;
  for (const [id, queue] of queues) if (id !== townYearId && !queue.hasUnsaved()) queues.delete(id);
  const kept = queues.get(townYearId);
  if (kept !== undefined) {
    kept.takeStored(entries);
    return kept;
  }
  const queue = new SaveQueue(send, takeBack, entries);
  queues.set(townYearId, queue);
  return queue;
}
