// How much script two pages load before they show anything: sign-in, and a town's feedback. Read from the build; fails above the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 250 * 1024;
const dist = new URL('dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const entry = (name) => {
  const key = Object.keys(manifest).find((one) => one.endsWith(name));
  if (key === undefined) throw new Error(`The build has no ${name}`);
  return key;
};

function withImports(keys, found = new Set()) {
  for (const key of keys)
    if (!found.has(key)) {
      found.add(key);
      withImports(manifest[key].imports ?? [], found);
    }
  return found;
}

const pages = {
  'sign-in': ['index.html', 'i18n/zh.ts', 'sign-in/sign-in-page.tsx'],
  feedback: ['index.html', 'i18n/zh.ts', 'app/shell.tsx', 'feedback/feedback-page.tsx'],
};
let failed = false;
for (const [name, parts] of Object.entries(pages)) {
  const files = [...withImports(parts.map(entry))].map((key) => manifest[key].file);
  const sizes = files.map((file) => [file, gzipSync(readFileSync(new URL(file, dist))).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${name}: ${(total / 1024).toFixed(1)} KB of ${String(LIMIT / 1024)} KB compressed script`);
  if (process.argv.includes('--list'))
    for (const [file, size] of sizes.sort((a, b) => b[1] - a[1])) console.log(`  ${(size / 1024).toFixed(1)}  ${file}`);
  if (total > LIMIT) failed = true;
}
if (failed) process.exit(1);
