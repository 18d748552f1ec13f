import { packageTests } from '@fazhi/tooling/vitest';

export default packageTests();
