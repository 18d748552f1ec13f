import { canonicalJson, type Hash } from '@fazhi/domain';

/** A step of the record, with all that its hash covers. Instants in ISO 8601. */
export interface ChainedEvent {
  readonly number: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly actorRole: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly townYearId: string | null;
  /** Canonical JSON. */
  readonly before: string;
  /** Canonical JSON. */
  readonly after: string;
  readonly reason: string | null;
  readonly previousHash: string;
  readonly countyId: string | null;
  readonly address: string | null;
}

/** The hash that chains an event to the one before it. */
export function hashEvent({ countyId, address, ...event }: ChainedEvent, hash: Hash): string {
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
      // events from before these were kept have the hash they always had
      ...(countyId === null ? {} : { countyId }),
      ...(address === null ? {} : { address }),
    }),
  );
}
