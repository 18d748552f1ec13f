import { canonicalJson } from '../canonical-json.js';

/** One place where two values differ; undefined where it is on one side only. */
export interface ValueDifference {
  /** Keys and places from the top, for example `outcome.towns.3.result.total`. */
  readonly path: string;
  readonly stated: unknown;
  readonly computed: unknown;
}

/** Finds every leaf in which two values of JSON differ [RES5]. */
export function findDifferences(stated: unknown, computed: unknown, path = ''): readonly ValueDifference[] {
  if (isBranch(stated) && isBranch(computed) && Array.isArray(stated) === Array.isArray(computed)) {
    const keys = new Set([...Object.keys(stated), ...Object.keys(computed)]);
    return [...keys].flatMap((key) =>
      findDifferences(stated[key], computed[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return textOf(stated) === textOf(computed) ? [] : [{ path, stated, computed }];
}

const textOf = (value: unknown) => (value === undefined ? '' : canonicalJson(value));

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
