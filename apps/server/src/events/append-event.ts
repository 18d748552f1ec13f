import { canonicalJson } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../sha256.js';
import { EventEntity } from './event.entity.js';
import { hashEvent } from './hash-event.js';
import type { NewEvent } from './new-event.js';

const FIRST = '0'.repeat(64);

/** Records a step in the transaction of the change itself: both are kept, or neither. */
export async function appendEvent(manager: EntityManager, now: Date, event: NewEvent): Promise<void> {
  const [last] = await manager.find(EventEntity, { order: { number: 'DESC' }, take: 1 });
  const row = {
    number: (last?.number ?? 0) + 1,
    at: now,
    actorId: event.actor?.accountId ?? null,
    actorName: event.actor?.displayName ?? '系统',
    actorRole: event.actor?.role ?? null,
    action: event.action,
    subject: event.subject.slice(0, 255),
    subjectId: event.subjectId,
    townYearId: event.townYearId ?? null,
    before: canonicalJson(event.before ?? null),
    after: canonicalJson(event.after ?? null),
    reason: event.reason ?? null,
    previousHash: last?.hash ?? FIRST,
    countyId: event.countyId ?? event.actor?.countyId ?? null,
    address: event.actor?.address?.slice(0, 60) ?? null,
  };
  await manager.insert(EventEntity, { ...row, hash: hashEvent(row, sha256) });
}
