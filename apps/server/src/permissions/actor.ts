import type { Role } from './role.js';

/** Who asks. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  /** As what first of all. */
  readonly role: Role;
  /** As what else. */
  readonly otherRoles?: readonly Role[];
  /** From where the request came, for the record. */
  readonly address?: string | null;
  readonly countyId: string | null;
  readonly townId: string | null;
}
