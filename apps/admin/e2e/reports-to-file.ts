import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A report to file, and the town whose it is. */
export interface ReportToFile {
  readonly path: string;
  readonly town: string;
}

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const samples = fileURLToPath(new URL('../../server/sample-county/', import.meta.url));

/**
 * The real reports beside the checkout with the towns that their reference readings name; where there are none, three of the samples, and the
 * console says so.
 */
export function reportsToFile(): readonly ReportToFile[] {
  const reference = join(shared, 'gold', 'reference');
  if (existsSync(reference)) {
    return readdirSync(reference)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({
        path: join(shared, 'reports', `${basename(name, '.json')}.txt`),
        town: townOf(join(reference, name)),
      }))
      .filter(({ path }) => existsSync(path));
  }
  console.info('No ../shared/reports beside the checkout: the browser test files sample reports.');
  return readdirSync(samples)
    .filter((name) => /^2025-.*\.txt$/.test(name))
    .slice(0, 3)
    .map((name) => ({ path: join(samples, name), town: name.replace(/^2025-|\.txt$/g, '') }));
}

function townOf(reference: string): string {
  const { metadata } = JSON.parse(readFileSync(reference, 'utf8')) as { readonly metadata: { readonly town: string } };
  return metadata.town;
}
