// npm run torture: 50 assessors at once for a minute on overlapping sheets, against a real server. --assessors N --seconds N for other sizes.
import { join } from 'node:path';
import { build, install, root, run } from './set-up.mjs';

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

await install();
await build();
const pnpm = join(root, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
process.exitCode = await run(
  process.execPath,
  [pnpm, '--silent', 'exec', 'vitest', 'run', 'src/testing/torture/torture.test.ts'],
  {
    cwd: join(root, 'apps', 'server'),
    stdio: ['ignore', 1, 2],
    env: {
      ...process.env,
      FAZHI_TORTURE_ASSESSORS: option('--assessors', '50'),
      FAZHI_TORTURE_SECONDS: option('--seconds', '60'),
    },
  },
);
