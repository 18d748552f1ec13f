import type { Clause } from '../../text/clauses.js';
import type { Proposal } from '../proposal.js';
import type { SignNote } from './sign-note.js';

/** Notes what stands around a proposal (its position) for one indicator. */
type Surroundings = (at: number, indicator: string, rank: number, note: SignNote) => void;

/** Where else the report speaks for an indicator. */
interface Elsewhere {
  /** Positions of proposals. */
  readonly all: Set<number>;
  readonly withFigure: Set<number>;
  readonly alone: Set<number>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Headings, sentences before and what the report says elsewhere, for each proposal and indicator. */
export function readSurroundings(
  proposals: readonly Proposal[],
  counted: ReadonlySet<Clause>,
  dimensions: ReadonlyMap<string, string>,
): Surroundings {
  const places = new Map<string, Elsewhere>();
  for (const [at, { placed }] of proposals.entries()) {
    const isAlone = placed.every(({ indicator }) => indicator === placed[0]?.indicator);
    for (const { indicator, clause } of placed) {
      const known = places.get(indicator) ?? { all: new Set(), withFigure: new Set(), alone: new Set() };
      places.set(indicator, known);
      known.all.add(at);
      if (counted.has(clause)) known.withFigure.add(at);
      if (isAlone) known.alone.add(at);
    }
  }
  const isAkin = (others: Iterable<string>, indicator: string): boolean =>
    [...others].some((other) => dimensions.get(other) === dimensions.get(indicator));
  return (at, indicator, rank, note) => {
    const heading = proposals[at]?.heading ?? [];
    const before = proposals[at]?.before ?? NOTHING;
    const isUnder = heading.includes(indicator);
    const isAfter = before.has(indicator);
    const isUnderOther = heading.length > 0 && !isAkin(heading, indicator);
    const isAfterOther = before.size > 0 && !isAkin(before, indicator);
    note('heading-same', isUnder);
    note('heading-same-dimension', !isUnder && isAkin(heading, indicator));
    note('heading-other', isUnderOther);
    note('before-same', isAfter);
    note('before-same-dimension', !isAfter && isAkin(before, indicator));
    note('before-other', isAfterOther);
    note('second-heading-other', rank > 0 && isUnderOther);
    note('second-before-other', rank > 0 && isAfterOther);
    const elsewhere = places.get(indicator);
    const others = (set: ReadonlySet<number> | undefined): number => (set ? set.size - Number(set.has(at)) : 0);
    note('nowhere-else', others(elsewhere?.all) === 0);
    note('elsewhere', Math.min(6, others(elsewhere?.all)) / 6);
    note('elsewhere-with-figure', Math.min(3, others(elsewhere?.withFigure)) / 3);
    note('elsewhere-alone', others(elsewhere?.alone) > 0);
    note('place-in-report', at / Math.max(1, proposals.length));
  };
}
