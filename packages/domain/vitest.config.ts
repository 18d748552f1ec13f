import { packageTests } from '@fazhi/tooling/vitest';

/** `npm test` measures coverage (one file alone does not): every statement and branch of the scoring rules is run by a test. */
export default packageTests({
  coverage: {
    provider: 'v8',
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts'],
    reporter: ['text-summary'],
    thresholds: { 100: true },
  },
});
