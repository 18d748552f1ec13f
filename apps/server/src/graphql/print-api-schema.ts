import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './build-api-schema.js';

/** The schema as text, in a stable order, as it is committed beside the code. */
export async function printApiSchema(): Promise<string> {
  const schema = await buildApiSchema();
  return `# Generated from the code: change the .type.ts and .resolver.ts files, then run \`npm run schema\` in apps/server.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
