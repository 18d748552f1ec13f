import type { Role } from '../../gql/graphql';

const beside: Partial<Record<Role, readonly Role[]>> = {
  LEAD: ['ASSESSOR', 'VIEWER'],
  ASSESSOR: ['LEAD', 'VIEWER'],
  VIEWER: ['LEAD', 'ASSESSOR', 'AUDITOR'],
  AUDITOR: ['VIEWER'],
};

/** What somebody may come as besides; the server has the last word. */
export function otherRolesBeside(role: Role): readonly Role[] {
  return beside[role] ?? [];
}
