import type { Breakdown, Part } from './breakdown.js';

/** Why one part differs. Whole hundredths, after − before; `scored` + `weight` + `applies` = `points`. */
export interface PartDifference {
  readonly kind: Part['kind'];
  readonly id: string;
  readonly points: number;
  /** Because the town did better or worse, at the weight it had before. */
  readonly scored: number;
  /** Because the indicator weighs more or less, or because others entered or left the denominator. */
  readonly weight: number;
  /** Because it entered or left the denominator itself, or is on one side only. */
  readonly applies: number;
}

/** A difference of two totals, taken apart. */
export interface Difference {
  /** After − before; the sum of the parts' [EXD3]. */
  readonly points: number;
  /** Only parts that differ, in the order of `after`, then what only `before` has. */
  readonly parts: readonly PartDifference[];
}

/**
 * Explains why a total is another one now [EXD3]–[EXD5]: between versions, assessors, years, or before and after an appeal. Every hundredth is
 * some part's.
 * @param mapping old indicator id → new one, where the two rubrics name them differently
 */
export function explainDifference(
  before: Breakdown,
  after: Breakdown,
  mapping: ReadonlyMap<string, string> = new Map(),
): Difference {
  const old = new Map(before.parts.map((part) => [mapping.get(part.id) ?? part.id, part]));
  const now = new Set(after.parts.map(({ id }) => id));
  const gone = [...old]
    .filter(([id]) => !now.has(id))
    .map(([id, part]) => compareParts(part.kind, id, part, undefined));
  const parts = [
    ...after.parts.map((part) => compareParts(part.kind, part.id, old.get(part.id), part)),
    ...gone,
  ].flatMap((part) => part ?? []);
  return { points: after.total - before.total, parts };
}

function compareParts(
  kind: Part['kind'],
  id: string,
  before: Part | undefined,
  after: Part | undefined,
): PartDifference | null {
  const points = (after?.points ?? 0) - (before?.points ?? 0);
  if (kind !== 'indicator') return points === 0 ? null : { kind, id, points, scored: points, weight: 0, applies: 0 };
  const [was, is] = [before?.of ?? null, after?.of ?? null];
  if (was === null || is === null)
    return points === 0 ? null : { kind, id, points, scored: 0, weight: 0, applies: points };
  const asBefore = Math.round((Number(after?.points) / is) * was);
  // The same share of an unchanged weight may round either way between two apportionments: that is no change of the score.
  const scored = is === was ? points : asBefore - Number(before?.points);
  return points === 0 && scored === 0 ? null : { kind, id, points, scored, weight: points - scored, applies: 0 };
}
