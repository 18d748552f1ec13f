import type { Placed } from '../placed.js';
import type { Proposal } from '../proposal.js';
import type { SignNote } from './sign-note.js';

/** How a candidate stands beside the others of its sentence. Tells its rank, 0 for the one that most speaks for. */
export type Standing = (indicator: string, own: readonly Placed[], note: SignNote) => number;

/** Compares the candidates of one sentence; `groups`: what speaks for each indicator. */
export function readStanding(
  { placed, sentence, kept, isInherited }: Proposal,
  groups: ReadonlyMap<string, readonly Placed[]>,
  dimensions: ReadonlyMap<string, string>,
): Standing {
  const totals = new Map([...groups].map(([indicator, own]) => [indicator, sumOf(own)] as const));
  const ranked = [...totals].sort((a, b) => b[1] - a[1]).map(([indicator]) => indicator);
  const [first = ''] = ranked;
  const most = totals.get(first) ?? 0;
  const positions = new Set(placed.map(({ position }) => position));
  const opening = Math.min(...positions);
  const top = heaviest(groups.get(first) ?? []);
  return (indicator, own, note) => {
    const rank = ranked.indexOf(indicator);
    const total = totals.get(indicator) ?? 0;
    const others = ranked.filter((one) => one !== indicator);
    const next = Math.max(0, ...others.map((one) => totals.get(one) ?? 0));
    const best = heaviest(own);
    const peersOf = ({ position }: Placed): Placed[] =>
      placed.filter((other) => other.position === position && other.indicator !== indicator);
    const isSameDimension = dimensions.get(indicator) === dimensions.get(first);
    const ownPositions = new Set(own.map(({ position }) => position));
    note('second', rank === 1);
    note('third', rank > 1);
    note('only', ranked.length === 1);
    note(
      'alone-in-clause',
      own.some((one) => peersOf(one).length === 0),
    );
    note('stronger-beside', !own.some((one) => peersOf(one).every(({ weight }) => weight <= one.weight)));
    note('same-dimension-as-first', rank > 0 && isSameDimension);
    note('other-dimension-than-first', rank > 0 && !isSameDimension);
    note('less-than-first', Math.min(3, most - total) / 3);
    note('lead', Math.max(-3, Math.min(3, total - next)) / 3);
    note('weight', Math.min(3, best?.weight ?? 0) / 3);
    note('weight-in-sentence', Math.min(4, total) / 4);
    note('share-of-clauses', ownPositions.size / positions.size);
    note('kinds', Math.min(3, new Set(own.map(({ kind }) => kind)).size) / 3);
    note('clauses', Math.min(4, ownPositions.size) / 4);
    note('shares-clause-with-first', rank > 0 && best?.position === top?.position);
    note('distance-to-first', Math.min(4, Math.abs((best?.position ?? 0) - (top?.position ?? 0))) / 4);
    note(
      'weak',
      own.every(({ isWeak }) => isWeak),
    );
    note('inherited', isInherited);
    note('mention', !own.some((one) => kept.has(one)));
    note('opens', ownPositions.has(opening));
    note('in-last-clause', sentence.clauses.length > 1 && ownPositions.has(sentence.clauses.length - 1));
    note('position', (best?.position ?? 0) / Math.max(1, sentence.clauses.length - 1));
    return rank;
  };
}

function sumOf(own: readonly Placed[]): number {
  return own.reduce((sum, { weight }) => sum + weight, 0);
}

function heaviest(own: readonly Placed[]): Placed | undefined {
  return own.reduce<Placed | undefined>((best, one) => (best && best.weight >= one.weight ? best : one), undefined);
}
