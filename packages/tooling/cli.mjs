// npm run -s cli -- …: the command line on a fresh checkout too. Its own output alone goes to stdout.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './set-up.mjs';

const main = join(root, 'apps', 'cli', 'dist', 'main.js');
if (!existsSync(main)) {
  await install();
  await build();
}
// npm runs scripts in the package's folder; files are named from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(main).href);
