import type { Rubric } from '../rubric.js';
import { facetsOf, type Facet } from './facets-of.js';

/** One difference between two versions, at a place such as `indicators › L1`. Points in hundredths, null where there are none. */
export type RubricChange =
  | { readonly kind: 'added'; readonly path: string; readonly points: number | null }
  | { readonly kind: 'removed'; readonly path: string; readonly points: number | null }
  | { readonly kind: 'points'; readonly path: string; readonly from: number | null; readonly to: number | null }
  /** How it counts is another; both as canonical JSON. */
  | { readonly kind: 'rule'; readonly path: string; readonly from: string; readonly to: string }
  /** What people and the reader go by is another; no score changes. */
  | { readonly kind: 'reworded'; readonly path: string };

/**
 * What changed from one version of a rubric to the next [RV3]: added, removed, moved points, changed rule, reworded. Nothing where both have the
 * same content, whatever their version numbers.
 * @returns removed places first, then the newer rubric's places in its order
 */
export function diffRubrics(older: Rubric, newer: Rubric): readonly RubricChange[] {
  const [before, after] = [facetsOf(older), facetsOf(newer)];
  const removed = [...before].flatMap(([path, { points }]): RubricChange[] =>
    after.has(path) ? [] : [{ kind: 'removed', path, points }],
  );
  return [...removed, ...[...after].flatMap(([path, facet]) => changesAt(path, before.get(path), facet))];
}

function changesAt(path: string, before: Facet | undefined, after: Facet): readonly RubricChange[] {
  if (!before) return [{ kind: 'added', path, points: after.points }];
  const changes: RubricChange[] = [];
  if (before.points !== after.points) changes.push({ kind: 'points', path, from: before.points, to: after.points });
  if (before.rule !== after.rule) changes.push({ kind: 'rule', path, from: before.rule, to: after.rule });
  if (before.wording !== after.wording) changes.push({ kind: 'reworded', path });
  return changes;
}
