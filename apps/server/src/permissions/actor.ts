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
  /** A town user's town; of anybody else, the town that they come from. */
  readonly townId: string | null;
  /** Towns with which there is a conflict of interest. */
  readonly conflictTownIds?: readonly string[];
  /** Towns' years that they are to score, in rounds that assign. */
  readonly assignedTownYearIds?: readonly string[];
}
