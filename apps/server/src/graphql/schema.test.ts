import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { printApiSchema } from './print-api-schema.js';

test('the committed schema.graphql is the one that the code makes', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(committed, 'run `npm run schema` in apps/server after a build, and commit').toBe(await printApiSchema());
});
