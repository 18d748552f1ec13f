import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.turbo/',
      'apps/admin/src/gql/',
      'apps/admin/src/**/*.generated.ts',
      './data/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers and booleans in messages are fine where they are meant; String() says so.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Records index by data (indicator ids); brackets and dots both read well.
      '@typescript-eslint/dot-notation': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'Name what is exported, so that a reader of index.ts sees the whole surface.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one idea everywhere.' },
      ],
    },
  },
  // type-graphql and TypeORM read the types of decorated members at run time, and need empty classes and parameters as they are.
  {
    files: ['apps/server/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  { files: ['apps/admin/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  // Tools that load a configuration want its default export.
  { files: ['**/*.config.{ts,mts}', '**/codegen.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: ['apps/admin/public/**/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script', ecmaVersion: 5 },
  },
  prettier,
);
