import { packageTests } from '@fazhi/tooling/vitest';

export default packageTests({ include: ['src/**/*.test.ts', 'evaluation/**/*.test.ts'] });
