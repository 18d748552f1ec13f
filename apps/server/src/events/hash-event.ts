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
    countyId,
    address,
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
      // events from before these were kept have the hash they always had
      ...(countyId === null ? {} : { countyId }),
      ...(address === null ? {} : { address }),
    }),
  );
}
