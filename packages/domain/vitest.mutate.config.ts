import { packageTests } from '@fazhi/tooling/vitest';

/** For mutation testing: the same tests, with fewer runs a property, since every mutant runs them anew. */
export default packageTests({ setupFiles: ['test/few-runs.ts'], reporters: ['dot'] });
