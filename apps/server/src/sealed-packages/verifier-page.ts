import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The page that verifies a package, as it was built: one file that opens from any disk. */
export function readVerifierPage(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@fazhi/sealed-package/page'), 'utf8');
}
