import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

const LONGEST = 500;
const WRONG = refuse('invalid-input', {
  zh: '公开链接要以 https:// 开头，例如 https://www.example.gov.cn/report.html',
  en: 'A public link begins with https://, such as https://www.example.gov.cn/report.html',
});

/** A public link as written, null where it was left empty. It is shown and never fetched. */
export function checkPublicLink(text: string): { readonly link: string | null } | Refusal {
  const link = text.trim();
  if (link === '') return { link: null };
  if (link.length > LONGEST || /\s/u.test(link) || !URL.canParse(link)) return WRONG;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.') ? { link } : WRONG;
}
