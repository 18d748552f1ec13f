import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bilingual } from '@fazhi/domain';
import { sha256 as hashText } from '../sha256.js';
import { hashFile } from './hash-file.js';
import { listFiles } from './list-files.js';
import { MANIFEST, MANIFEST_HASH, type Manifest } from './manifest.js';

/** The manifest of a backup that is whole, or everything that is wrong with it. */
export type BackupCheck =
  { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly problems: readonly Bilingual[] };

/** Compares every byte of a backup with its manifest. */
export async function checkBackup(folder: string): Promise<BackupCheck> {
  const manifest = await readManifest(folder);
  if (manifest === null)
    return {
      ok: false,
      problems: [
        {
          zh: `${folder} 不是备份，或它的 ${MANIFEST} 被改动过`,
          en: `${folder} is no backup, or its ${MANIFEST} was changed`,
        },
      ],
    };
  const problems: Bilingual[] = [];
  const there = new Set(await listFiles(folder));
  for (const { path: name, sha256, size } of manifest.files) {
    if (!there.delete(name)) problems.push({ zh: `缺少 ${name}`, en: `${name} is missing` });
    else {
      const is = await hashFile(path.join(folder, ...name.split('/')));
      if (is.sha256 !== sha256 || is.size !== size)
        problems.push({ zh: `${name} 被改动过`, en: `${name} was changed` });
    }
  }
  there.delete(MANIFEST);
  there.delete(MANIFEST_HASH);
  for (const name of there) problems.push({ zh: `多出 ${name}`, en: `${name} does not belong` });
  return problems.length === 0 ? { ok: true, manifest } : { ok: false, problems };
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const text = await readFile(path.join(folder, MANIFEST), 'utf8');
    const hash = await readFile(path.join(folder, MANIFEST_HASH), 'utf8');
    if (hash.trim() !== hashText(text)) return null;
    const read = JSON.parse(text) as unknown;
    return isManifest(read) ? read : null;
  } catch {
    return null;
  }
}

/** Its shape as far as it decides what is opened: a path that leads out of the folder is nothing that a backup writes. */
function isManifest(value: unknown): value is Manifest {
  const { format, files, tables } = value as Partial<Record<keyof Manifest, unknown>>;
  const isInside = (file: unknown) => {
    const { path: name } = file as { readonly path?: unknown };
    return typeof name === 'string' && /^[\w-]+(\.\w+)?(\/[\w-]+)*$/u.test(name);
  };
  return format === 1 && Array.isArray(tables) && Array.isArray(files) && files.every(isInside);
}
