import type { Role } from './role.js';

/** Who asks. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly countyId: string | null;
  readonly townId: string | null;
}
