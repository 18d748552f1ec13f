import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Role } from './role.js';

/** Roles that one person may have together. Who administers sets no score, who audits does nothing that is audited, a town is only itself. */
const TOGETHER: readonly (readonly Role[])[] = [
  ['lead', 'assessor', 'viewer'],
  ['auditor', 'viewer'],
];

/** Says why one person may not have all these roles, or null. */
export function checkRoles(roles: readonly Role[]): Refusal | null {
  const isSafe =
    new Set(roles).size === roles.length &&
    (roles.length === 1 || TOGETHER.some((group) => roles.every((role) => group.includes(role))));
  return isSafe
    ? null
    : refuse('invalid-input', {
        zh: '这几种身份不能由一个人兼任：系统管理员、镇用户不兼其他身份，审计员只能兼领导查看',
        en: 'One person may not have these roles together: administrators and towns have no other, auditors may only be viewers besides',
      });
}
