import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../server/schema.graphql',
  documents: 'src/**/*.graphql',
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    dedupeFragments: true,
    strictScalars: true,
    scalars: { DateTimeISO: 'string', ID: 'string' },
  },
  generates: {
    'src/gql/types.ts': { plugins: ['typescript-operations'] },
    // A document beside the feature that asks it: a page loads its own questions, not everybody's.
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { baseTypesPath: 'gql/types.ts', importTypesNamespace: 'Types' },
      plugins: ['typed-document-node'],
      config: { importOperationTypesFrom: 'Types' },
    },
    'src/gql/graphql.ts': { plugins: ['./gather-documents.cjs'] },
  },
};

export default config;
