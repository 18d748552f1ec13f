import { packageTests } from '@fazhi/tooling/vitest';

/**
 * For mutation testing, where every mutant runs the tests anew: fewer runs a property, and one worker that loads the modules once for all test
 * files. No test leaves anything behind in a module, so they need no worker each.
 */
export default packageTests({ setupFiles: ['test/few-runs.ts'], reporters: ['dot'], isolate: false });
