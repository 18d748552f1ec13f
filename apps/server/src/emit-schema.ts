import { readFile, writeFile } from 'node:fs/promises';
import { printApiSchema } from './graphql/print-api-schema.js';

// Writes schema.graphql; with --check only says whether the committed one is stale.
const target = new URL('../schema.graphql', import.meta.url);
const printed = await printApiSchema();
if (!process.argv.includes('--check')) {
  await writeFile(target, printed);
} else if ((await readFile(target, 'utf8')) !== printed) {
  process.stderr.write(
    'schema.graphql 已过期：在 apps/server 运行 npm run build 和 npm run schema 后提交\n' +
      'schema.graphql is stale: run npm run build and npm run schema in apps/server, and commit\n',
  );
  process.exit(1);
}
