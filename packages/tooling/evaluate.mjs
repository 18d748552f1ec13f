// npm run evaluate [-- --held-back] [-- --list]: how well readings agree with labelled reports.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root, runTool } from './set-up.mjs';

const folder = join(root, 'packages', 'report-reader', 'evaluation');
await install();
await build();
if ((await runTool(['typescript', 'bin', 'tsc'], ['-p', folder])) !== 0) process.exit(1);
const main = join(folder, 'dist', 'main.js');
process.exit(spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
