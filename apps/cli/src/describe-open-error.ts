import type { Language } from '@fazhi/domain';

/** Why a file could not be opened, and what to do, as far as the system says. */
export function describeOpenError(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return language === 'zh' ? '没有这个文件，请检查路径' : 'there is no such file; check the path';
  if (code === 'EACCES') return language === 'zh' ? '没有读取权限' : 'no permission to read it';
  return language === 'zh' ? '打不开' : 'cannot be opened';
}
