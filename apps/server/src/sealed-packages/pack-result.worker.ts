import { packResult } from '@fazhi/sealed-package';
import type { SealedPackage } from '@fazhi/sealed-package';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { PackageMaterial } from './package-material.js';
import { toPackageContents } from './to-package-contents.js';

/** One package to make. */
export interface PackageTask {
  readonly material: PackageMaterial;
  readonly now: Date;
  /** The page that verifies it. */
  readonly page: string;
}

/** Runs in a worker thread: a county's package is tens of megabytes to hash. */
export function packResultInWorker({ material, now, page }: PackageTask): SealedPackage {
  const made = packResult(toPackageContents(material, now, page));
  // handed over, not copied
  return move({
    [transferableSymbol]: [made.bytes.buffer as ArrayBuffer],
    [valueSymbol]: made,
  }) as unknown as SealedPackage;
}
