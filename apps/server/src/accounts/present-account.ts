import { rolesOf } from '../permissions/roles-of.js';
import type { AccountEntity } from './account.entity.js';
import type { AccountView } from './account-view.js';

type AccountFields = Pick<
  AccountEntity,
  | 'id'
  | 'loginName'
  | 'displayName'
  | 'role'
  | 'otherRoles'
  | 'disabledAt'
  | 'createdAt'
  | 'passwordHash'
  | 'county'
  | 'town'
>;

/** An account as the outside sees it; its county and town must have been loaded with it. */
export function presentAccount(account: AccountFields): AccountView {
  const { id, loginName, displayName, role, createdAt } = account;
  return {
    id,
    loginName,
    displayName,
    role,
    roles: rolesOf(account),
    county: account.county ?? null,
    town: account.town ?? null,
    timeZone: account.county?.timeZone ?? null,
    createdAt,
    activated: account.passwordHash !== null,
    disabled: account.disabledAt !== null,
  };
}
