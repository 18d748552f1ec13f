import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

const SHORTEST = 10;
const LONGEST = 200;

/** Says what is wrong with a new password, or null. Length is what counts; no rules about signs and digits. */
export function checkPassword(password: string, loginName: string): Refusal | null {
  if (password.length < SHORTEST || password.length > LONGEST)
    return refuse('invalid-input', { zh: '密码至少 10 个字符', en: 'A password has at least 10 characters' });
  if (password.toLowerCase().includes(loginName) && password.length < loginName.length + 6) {
    return refuse('invalid-input', {
      zh: '密码不能只是登录名加几个字符',
      en: 'A password must be more than the login name and a few characters',
    });
  }
  return null;
}
