// npm run bench: every package's benchmark, one after another, so that none disturbs the other. Figures are printed, never asserted.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './set-up.mjs';

await install();
await build();
for (const group of ['packages', 'apps'])
  for (const name of readdirSync(join(root, group))) {
    const manifest = join(root, group, name, 'package.json');
    if (!existsSync(manifest) || !JSON.parse(readFileSync(manifest, 'utf8')).scripts?.bench) continue;
    process.stdout.write(`\n${name}\n`);
    const pnpm = join(root, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
    const code = await run(process.execPath, [pnpm, '--silent', 'run', 'bench'], {
      cwd: join(root, group, name),
      stdio: ['ignore', 1, 2],
    });
    if (code !== 0) process.exitCode = 1;
  }
