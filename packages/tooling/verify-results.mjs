// npm run verify-results: computes every result of the data folder again, on a fresh checkout too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './set-up.mjs';

const main = join(root, 'apps', 'server', 'dist', 'verify-results.js');
if (!existsSync(main)) {
  await install();
  await build();
}
await import(pathToFileURL(main).href);
