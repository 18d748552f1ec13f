import type { Terminal } from './terminal.js';

/** The files that the command names; a folder stands for the files in it, without those that systems and Word leave there. */
export async function listFiles(named: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const path of named) {
    const inside = await terminal.listFolder(path);
    for (const one of inside ?? [path]) if (inside === null || !isLitter(one)) paths.push(one);
  }
  return paths;
}

const isLitter = (path: string): boolean => /(?:^|[\\/])(?:\.[^\\/]*|~\$[^\\/]*|Thumbs\.db|desktop\.ini)$/i.test(path);
