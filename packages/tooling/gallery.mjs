// npm run gallery: pictures of every page, as each role sees it at each time of a county's year, in both languages and two widths.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './set-up.mjs';

await install();
await build();
const admin = join(root, 'apps', 'admin');
process.exit(
  spawnSync(process.execPath, [join(admin, 'gallery', 'main.mjs')], { cwd: admin, stdio: 'inherit' }).status ?? 1,
);
