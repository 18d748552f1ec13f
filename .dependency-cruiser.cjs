/** The house's import rules. Each comment is written for whoever trips over the rule. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one idea in two places: move what both need below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-reaches-nothing',
      severity: 'error',
      comment:
        'The domain runs in the browser and in the server alike: it imports nothing outside its own folder. What it needs (a clock, a hash, parsed YAML) is a parameter.',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'packages-reach-domain-only',
      severity: 'error',
      comment:
        'report-reader, exports, rubric-files and sealed-package build on the domain and not on each other (tests may read the default rubric): join them in an app.',
      from: {
        path: '^packages/(report-reader|exports|rubric-files|sealed-package)/',
        pathNot: '\\.test\\.ts$|/test/|/evaluation/|vitest\\.config\\.ts$',
      },
      to: { path: '^(packages/(?!domain/)|apps/)', pathNot: '^packages/$1/' },
    },
    {
      name: 'packages-never-reach-apps',
      severity: 'error',
      comment: 'A package serves every app and knows none of them.',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-reach-each-other',
      severity: 'error',
      comment: 'Apps meet over HTTP and GraphQL, or share a package; they never import each other.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'admin-reaches-domain-only',
      severity: 'error',
      comment:
        'The browser gets the domain and the generated schema types; file formats and the rubric’s files stay on the server.',
      from: { path: '^apps/admin/src/' },
      to: { path: '^packages/(?!domain/|tooling/)' },
    },
    {
      name: 'admin-features-stay-apart',
      severity: 'error',
      comment:
        'A feature never imports another: what two of them need goes to src/ui or src/app, so that a feature can be deleted with its folder.',
      from: { path: '^apps/admin/src/features/([^/]+)/' },
      to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/' },
    },
    {
      name: 'admin-shared-parts-know-no-feature',
      severity: 'error',
      comment: 'src/ui and src/i18n are used by features and know none of them.',
      from: { path: '^apps/admin/src/(ui|i18n)/' },
      to: { path: '^apps/admin/src/features/' },
    },
    {
      name: 'graphql-edge-never-touches-tables',
      severity: 'error',
      comment:
        'A resolver declares who may call it, delegates, and stops; a GraphQL type is not a table. Go through the service.',
      from: { path: '^apps/server/src/.*\\.(resolver|type)\\.ts$' },
      to: { path: '\\.entity\\.ts$|node_modules/typeorm/' },
    },
    {
      name: 'services-never-touch-graphql',
      severity: 'error',
      comment: 'Services and entities work without GraphQL (jobs, exports and the sample county call them too).',
      from: { path: '^apps/server/src/.*\\.(service|entity)\\.ts$' },
      to: { path: 'node_modules/(type-graphql|graphql|@apollo)/|\\.(resolver|type)\\.ts$' },
    },
    {
      name: 'word-files-in-one-place',
      severity: 'error',
      comment:
        'Only report-reader knows report formats, and only exports writes office formats (tests may open what they made).',
      from: { path: '^(apps|packages)/', pathNot: '^packages/(report-reader|exports)/|\\.test\\.ts$|/e2e/|/test/' },
      to: { path: 'node_modules/(exceljs|docx|parse5|jszip|pdfjs-dist|word-extractor|opencc-js)/' },
    },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      comment: 'The import leads nowhere: is the package in this package’s dependencies?',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|/\\.turbo/|apps/admin/src/gql/|\\.generated\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
