// npm run evaluate, npm run bench: builds what they need, then runs them. Options behind -- go on to them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root, runTool } from './set-up.mjs';

const [name, ...options] = process.argv.slice(2);
const folder = join(root, 'packages', 'report-reader', 'evaluation');
await install();
await build();
if ((await runTool(['typescript', 'bin', 'tsc'], ['-p', folder])) !== 0) process.exit(1);
const { status } = spawnSync(process.execPath, [join(folder, 'dist', `${name}.js`), ...options], { stdio: 'inherit' });
process.exit(status ?? 1);
