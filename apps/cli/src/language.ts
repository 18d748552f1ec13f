import type { Language } from '@fazhi/domain';

/** The language that the environment asks for; Chinese where it does not say (C and POSIX say nothing). */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const asked = env['FAZHI_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
