import { open } from 'node:fs/promises';

/**
 * Resolves when what was written to a file, or the names in a folder, survive a power cut.
 * @param flags `r+` for a file, `r` for a folder (which Windows cannot open)
 */
export async function syncFile(target: string, flags: 'r' | 'r+' = 'r+'): Promise<void> {
  const handle = await open(target, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
