// npm run check: format, lint, boundaries, types, dead code, workspace hygiene and generated files. Cheapest signal first; runs all, then says which failed.
import { join } from 'node:path';
import { build, install, root, run, runTool, say } from './set-up.mjs';

await install();
const out = { stdio: ['ignore', 1, 2] };
const checks = [
  ['format', () => runTool(['prettier', 'bin', 'prettier.cjs'], ['--check', '.', '--log-level', 'warn'], out)],
  ['workspace', () => runTool(['sherif', 'index.js'], [], out)],
  ['build', async () => (await build(), 0)],
  // After the build: a package is imported by what it builds, so an unbuilt one would look like a missing import.
  [
    'boundaries',
    () =>
      runTool(
        ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
        ['--config', '.dependency-cruiser.cjs', 'apps', 'packages'],
        out,
      ),
  ],
  ['types', () => runTool(['turbo', 'bin', 'turbo'], ['run', 'typecheck', '--output-logs=errors-only'], out)],
  ['lint', () => runTool(['eslint', 'bin', 'eslint.js'], ['.', '--max-warnings', '0'], out)],
  ['dead code', () => runTool(['knip', 'bin', 'knip.js'], [], out)],
  [
    'schema is fresh',
    () => run(process.execPath, [join(root, 'apps', 'server', 'dist', 'emit-schema.js'), '--check'], out),
  ],
  [
    'client documents are fresh',
    () =>
      runTool(
        ['..', 'apps', 'admin', 'node_modules', '@graphql-codegen', 'cli', 'cjs', 'bin.js'],
        ['--config', 'codegen.ts', '--check'],
        { ...out, cwd: join(root, 'apps', 'admin') },
      ),
  ],
  ['first load', () => run(process.execPath, [join(root, 'apps', 'admin', 'first-load.mjs')], out)],
];
const failed = [];
for (const [name, check] of checks) {
  say(`检查：${name}`, `check: ${name}`);
  if ((await check()) !== 0) failed.push(name);
}
if (failed.length > 0) {
  say(`未通过：${failed.join('、')}`, `failed: ${failed.join(', ')}`);
  process.exit(1);
}
say('全部检查通过', 'every check passed');
