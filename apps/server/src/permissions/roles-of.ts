import type { Actor } from './actor.js';
import type { Role } from './role.js';

/** Everything somebody comes as: the first role, then the others. */
export function rolesOf({ role, otherRoles = [] }: Pick<Actor, 'role' | 'otherRoles'>): readonly Role[] {
  return [role, ...otherRoles];
}
