import type { ConflictKind } from './conflict-kind.js';

/** A conflict of interest that stands. */
export interface ConflictView {
  readonly id: string;
  readonly accountId: string;
  readonly person: string;
  readonly townId: string;
  readonly town: string;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly declaredAt: Date;
  readonly declaredBy: string;
}
