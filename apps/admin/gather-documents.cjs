const { relative, dirname } = require('node:path');

/** For codegen: one module that re-exports the types and every feature's documents, so that a feature need not know which file asks what. */
module.exports = {
  plugin(schema, documents, config, { outputFile }) {
    const modules = documents
      .map(({ location }) => relative(dirname(outputFile), location).replaceAll('\\', '/'))
      .map((path) => path.replace(/\.graphql$/, '.generated'))
      .sort();
    return [`export type * from './types';`, ...modules.map((path) => `export * from '${path}';`)].join('\n') + '\n';
  },
};
