import { spawn } from 'node:child_process';
import { FriendlyError } from '../friendly-error.js';

/**
 * Runs one of PostgreSQL's own programs on a database. The password goes by the environment, where no list of processes shows it.
 * @param program its name, found on the PATH, or its path
 * @throws FriendlyError when it is not installed or fails, with what it said
 */
export async function runPostgresProgram(program: string, args: readonly string[], url: string): Promise<void> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const settings: Readonly<Record<string, string>> = {
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port === '' ? '5432' : port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.has('sslmode') ? { PGSSLMODE: searchParams.get('sslmode') ?? '' } : {}),
  };
  const child = spawn(program, args, { env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).catch((error: unknown) => {
    throw new FriendlyError({
      zh: `没有找到 ${program}：请安装与数据库同版本的 PostgreSQL 客户端程序（${String(error)}）`,
      en: `${program} was not found: install PostgreSQL’s client programs of the database’s version (${String(error)})`,
    });
  });
  if (code !== 0)
    throw new FriendlyError({
      zh: `${program} 没有成功：${said.trim()}`,
      en: `${program} failed: ${said.trim()}`,
    });
}
