import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './set-up.mjs';

/** Runs one of the server's commands, on a fresh checkout too. */
export async function runServerCommand(name) {
  const main = join(root, 'apps', 'server', 'dist', `${name}.js`);
  if (!existsSync(main)) {
    await install();
    await build();
  }
  await import(pathToFileURL(main).href);
}
