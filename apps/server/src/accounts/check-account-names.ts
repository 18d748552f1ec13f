import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

/** Login names are compared without case or outer spaces. */
export function normaliseLoginName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Says what is wrong with an account's names, or null. */
export function checkAccountNames(loginName: string, displayName: string): Refusal | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(loginName)) {
    return refuse('invalid-input', {
      zh: '登录名为 2 至 40 个字母、数字、汉字或 . _ -，以字母、数字或汉字开头',
      en: 'A login name has 2 to 40 letters, digits or . _ -, and starts with a letter or digit',
    });
  }
  const shown = displayName.trim();
  if (shown === '' || shown.length > 40)
    return refuse('invalid-input', {
      zh: '请填写姓名（40 字以内）',
      en: 'Give a display name (40 characters at most)',
    });
  return null;
}
