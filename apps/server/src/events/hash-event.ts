import { canonicalJson } from '@fazhi/domain';
import type { EventEntity } from './event.entity.js';

/** The hash that chains an event to the one before it. */
export function hashEvent(event: Omit<EventEntity, 'hash'>, hash: (text: string) => string): string {
  const {
    number,
    at,
    actorId,
    actorName,
    actorRole,
    action,
    subject,
    subjectId,
    townYearId,
    before,
    after,
    reason,
    previousHash,
  } = event;
  return hash(
    canonicalJson({
      number,
      at: at.toISOString(),
      actorId,
      actorName,
      actorRole,
      action,
      subject,
      subjectId,
      townYearId,
      before,
      after,
      reason,
      previousHash,
    }),
  );
}
