import fc from 'fast-check';

// The same cases every time, so that a mutant's fate can be repeated, and no search for the smallest counterexample: one is enough to kill it.
fc.configureGlobal({ numRuns: 20, seed: 20191, endOnFailure: true });
