import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice's program on this machine; null where there is none, and whoever asks skips and says so. */
export const OFFICE = PLACES.find((place) => existsSync(place)) ?? null;

/** Why a test is skipped where LibreOffice is absent. */
export const WITHOUT_OFFICE = OFFICE === null ? ' (skipped: no LibreOffice on this machine)' : '';

/** Opens a file in LibreOffice, which calculates it anew, and saves it in another format. */
export async function convertWithOffice(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  if (OFFICE === null) throw new Error('No LibreOffice');
  const folder = await mkdtemp(path.join(tmpdir(), 'fazhi-office-'));
  try {
    await writeFile(path.join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    await run(OFFICE, [profile, '--headless', '--convert-to', to, '--outdir', out, path.join(folder, `in.${from}`)]);
    return await readFile(path.join(out, `in.${to.split(':')[0] ?? to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
