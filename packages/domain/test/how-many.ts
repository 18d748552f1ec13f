import fc from 'fast-check';

/** Runs of a property that wants more, or can do with fewer, than usual; a tenth where few-runs.ts is in force. */
export const howMany = (runs: number): { readonly numRuns: number } => ({
  numRuns: fc.readConfigureGlobal().numRuns === undefined ? runs : Math.ceil(runs / 10),
});
