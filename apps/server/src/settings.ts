import path from 'node:path';
import type { Bilingual } from '@fazhi/domain';
import type { NightlySettings } from './backups/nightly-backups.js';
import type { DatabasePlace } from './database/database-place.js';

/** What an installation may set by environment variables. */
export interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly database: DatabasePlace;
  readonly isProduction: boolean;
  /** FAZHI_HTTPS=1: it is reached over https only, so the cookie may say so. */
  readonly isAlwaysSecure: boolean;
  /** Null where FAZHI_BACKUP_FOLDER is not set: nothing is backed up by itself. */
  readonly nightly: NightlySettings | null;
  /** For tests: the sample accounts' password instead of a random one. */
  readonly samplePassword: string | null;
}

export type SettingsOutcome =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly Bilingual[] };

const DATABASE_NAME = 'fazhi.sqlite';

/**
 * Checks the environment variables and says everything that is wrong with them at once.
 * @param root the repository's folder, where `data` lies unless FAZHI_DATA says otherwise
 */
export function checkSettings(env: Readonly<Record<string, string | undefined>>, root: string): SettingsOutcome {
  const problems: Bilingual[] = [];
  const read = (name: string): string | null => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  const port = Number(read('PORT') ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push({
      zh: `PORT 应是 0 到 65535 的整数，现在是“${read('PORT') ?? ''}”`,
      en: `PORT must be a whole number from 0 to 65535; it is “${read('PORT') ?? ''}”`,
    });
  }
  const mode = read('FAZHI_ENV') ?? 'development';
  if (mode !== 'production' && mode !== 'development') {
    problems.push({
      zh: `FAZHI_ENV 应是 production 或 development，现在是“${mode}”`,
      en: `FAZHI_ENV must be production or development; it is “${mode}”`,
    });
  }
  const https = read('FAZHI_HTTPS') ?? '0';
  if (https !== '0' && https !== '1')
    problems.push({
      zh: `FAZHI_HTTPS 应是 0 或 1，现在是“${https}”`,
      en: `FAZHI_HTTPS must be 0 or 1; it is “${https}”`,
    });
  const dataFolder = path.resolve(root, read('FAZHI_DATA') ?? 'data');
  const database = readDatabaseUrl(read('DATABASE_URL'), dataFolder);
  if ('zh' in database) problems.push(database);
  const at = read('FAZHI_BACKUP_AT') ?? '02:30';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/u.test(at))
    problems.push({
      zh: `FAZHI_BACKUP_AT 应是 00:00 到 23:59 的时刻，现在是“${at}”`,
      en: `FAZHI_BACKUP_AT must be a time from 00:00 to 23:59; it is “${at}”`,
    });
  const keep = Number(read('FAZHI_BACKUP_KEEP') ?? '14');
  if (!Number.isInteger(keep) || keep < 1)
    problems.push({
      zh: `FAZHI_BACKUP_KEEP 应是 1 以上的整数，现在是“${read('FAZHI_BACKUP_KEEP') ?? ''}”`,
      en: `FAZHI_BACKUP_KEEP must be a whole number from 1 up; it is “${read('FAZHI_BACKUP_KEEP') ?? ''}”`,
    });
  const backupFolder = read('FAZHI_BACKUP_FOLDER');
  const samplePassword = read('FAZHI_SAMPLE_PASSWORD');
  if (samplePassword !== null && samplePassword.length < 10)
    problems.push({
      zh: 'FAZHI_SAMPLE_PASSWORD 至少 10 个字符',
      en: 'FAZHI_SAMPLE_PASSWORD has at least 10 characters',
    });
  if (problems.length > 0 || 'zh' in database) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      port,
      dataFolder,
      database,
      isProduction: mode === 'production',
      isAlwaysSecure: https === '1',
      nightly: backupFolder === null ? null : { folder: path.resolve(root, backupFolder), at, keep },
      samplePassword,
    },
  };
}

function readDatabaseUrl(url: string | null, dataFolder: string): DatabasePlace | Bilingual {
  if (url === null) return { kind: 'sqlite', file: path.join(dataFolder, DATABASE_NAME) };
  if (/^postgres(ql)?:\/\/[^/]/iu.test(url) && URL.canParse(url)) return { kind: 'postgres', url };
  const file = /^(?:sqlite|file):(?:\/\/)?(.+)$/iu.exec(url)?.[1];
  // the address may hold a password, so it is not repeated
  if (file === undefined)
    return {
      zh: 'DATABASE_URL 应写成 sqlite:文件路径，或 postgres://用户:密码@主机:端口/数据库',
      en: 'DATABASE_URL must look like sqlite:path/to/file or postgres://user:password@host:port/database',
    };
  return { kind: 'sqlite', file: path.resolve(dataFolder, file) };
}
