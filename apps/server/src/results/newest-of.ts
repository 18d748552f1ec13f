import type { ResultEntity } from './result.entity.js';

/** Of each town's published versions the last: it holds. */
export function newestOf(results: readonly ResultEntity[]): readonly ResultEntity[] {
  const newest = new Map<string, ResultEntity>();
  for (const result of results) {
    const known = newest.get(result.townYearId);
    if (!known || known.version < result.version) newest.set(result.townYearId, result);
  }
  return [...newest.values()];
}
