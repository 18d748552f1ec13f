import { writeFile } from 'node:fs/promises';
import { printApiSchema } from './graphql/print-api-schema.js';

const target = new URL('../schema.graphql', import.meta.url);
await writeFile(target, await printApiSchema());
