import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SampleAccount } from './sample-accounts.js';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Where the sample accounts and their password are written for whoever started the server. */
export function samplePasswordFile(dataFolder: string): string {
  return path.join(dataFolder, 'sample-accounts.txt');
}

/** A password that people can type: four groups of four, 80 bits. @param token 256 random bits */
export function makePassword(token: string): string {
  const letters = [...Buffer.from(token, 'base64url').subarray(0, 16)].map((byte) => LETTERS[byte % LETTERS.length]);
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** The password that earlier starts wrote down; null where there is none. */
export async function readPassword(dataFolder: string): Promise<string | null> {
  try {
    return /^(?:密码 \/ password: )(.+)$/mu.exec(await readFile(samplePasswordFile(dataFolder), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

export async function writePassword(
  dataFolder: string,
  password: string,
  accounts: readonly SampleAccount[],
): Promise<void> {
  const lines = [
    '样例账号，密码都一样 / sample accounts, all with one password',
    `密码 / password: ${password}`,
    '',
    ...accounts.map(({ loginName, displayName, role }) => `${loginName.padEnd(12)} ${role.padEnd(14)} ${displayName}`),
    '',
  ];
  await writeFile(samplePasswordFile(dataFolder), lines.join('\n'), { mode: 0o600 });
}
