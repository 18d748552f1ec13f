import type { Indicator, Rubric } from '../rubric.js';
import { facetsOf } from './facets-of.js';

/** An indicator of one version and its counterpart in the next. */
export interface IndicatorPair {
  readonly older: string;
  readonly newer: string;
  /** A county's own word, the same name, or only the same id [RV5]. */
  readonly by: 'stated' | 'same-name' | 'same-id';
  /** Whether points and rule are the same, so that points compare; else only shares of full marks do [RV7]. */
  readonly samePoints: boolean;
}

/** How last year's indicators continue in this year's. */
export interface IndicatorMap {
  /** In the newer rubric's order. */
  readonly pairs: readonly IndicatorPair[];
  /** Older indicators without a counterpart, and newer ones. */
  readonly ended: readonly string[];
  readonly begun: readonly string[];
  /** Stated pairs that name what does not exist or name it twice; they were not used. */
  readonly stray: readonly string[];
}

/**
 * Finds last year's counterpart of each indicator [RV4]–[RV7]: first what the county stated, then the same name and id, then the same name, then
 * the same id. A pair by id alone has another name: somebody should confirm it.
 * @param stated older id to newer id; null says that it ended
 */
export function mapIndicators(
  older: Rubric,
  newer: Rubric,
  stated: Readonly<Record<string, string | null>> = {},
): IndicatorMap {
  const left = new Map(older.indicators.map((indicator) => [indicator.id, indicator]));
  const right = new Map(newer.indicators.map((indicator) => [indicator.id, indicator]));
  const [before, after] = [facetsOf(older), facetsOf(newer)];
  const pairs: IndicatorPair[] = [];
  const stray: string[] = [];
  const pair = (from: string, to: string, by: IndicatorPair['by']) => {
    const [a, b] = [before.get(`indicators › ${from}`), after.get(`indicators › ${to}`)];
    pairs.push({ older: from, newer: to, by, samePoints: a?.points === b?.points && a?.rule === b?.rule });
    left.delete(from);
    right.delete(to);
  };
  const ended = new Set<string>();
  for (const [from, to] of Object.entries(stated)) {
    if (!left.has(from) || (to !== null && !right.has(to))) stray.push(from);
    else if (to !== null) pair(from, to, 'stated');
    else ended.add(from);
  }
  for (const id of ended) left.delete(id);
  for (const { id, zh } of [...right.values()]) if (left.get(id)?.zh === zh) pair(id, id, 'same-name');
  for (const { id, zh } of [...right.values()]) {
    const from = onlyNamed(zh, left);
    if (from !== null && onlyNamed(zh, right) === id) pair(from, id, 'same-name');
  }
  for (const { id } of [...right.values()]) if (left.has(id)) pair(id, id, 'same-id');
  return {
    pairs: newer.indicators.flatMap(({ id }) => pairs.filter((each) => each.newer === id)),
    ended: older.indicators.map(({ id }) => id).filter((id) => left.has(id) || ended.has(id)),
    begun: [...right.keys()],
    stray,
  };
}

/** The id of the one indicator with this name; null where there is none, or more than one. */
function onlyNamed(zh: string, among: ReadonlyMap<string, Indicator>): string | null {
  const [first, second] = [...among.values()].filter((indicator) => indicator.zh === zh);
  return first && !second ? first.id : null;
}
