// npm run verify-audit: checks the hash chain of the data folder's record, on a fresh checkout too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './set-up.mjs';

const main = join(root, 'apps', 'server', 'dist', 'verify-audit.js');
if (!existsSync(main)) {
  await install();
  await build();
}
await import(pathToFileURL(main).href);
