export { hashEvent, type ChainedEvent } from './chained-event.js';
export { packResult, type PackageContents, type SealedPackage } from './pack-result.js';
export type { PackageProblem } from './problem.js';
export { verifyPackage, type PackageVerification } from './verify-package.js';
