import type { TimedItem } from '@fazhi/domain';
import { toLocalDay } from '../phases/local-time.js';
import type { RectificationItemEntity } from './rectification-item.entity.js';

/** What decides whether an item is overdue, as the scoring rules take it. */
export function toTimedItem(
  { deadline, state, submittedAt }: Pick<RectificationItemEntity, 'deadline' | 'state' | 'submittedAt'>,
  zone: string,
): TimedItem {
  return {
    deadline,
    isStruckOff: state === 'struck-off' || state === 'withdrawn',
    waitsSince: state === 'submitted' && submittedAt !== null ? toLocalDay(zone, submittedAt) : null,
  };
}
