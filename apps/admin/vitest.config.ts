import { packageTests } from '@fazhi/tooling/vitest';

export default packageTests({
  environment: 'jsdom',
  include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
});
