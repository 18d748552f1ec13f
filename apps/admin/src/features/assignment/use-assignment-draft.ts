import { useMemo, useState } from 'react';
import type { AssignmentFieldsFragment, DrawUsedInput } from '../../gql/graphql';

/** One cell, by town and person. */
export interface Cell {
  readonly townYearId: string;
  readonly accountId: string;
}

export interface AssignmentDraft {
  readonly has: (cell: Cell) => boolean;
  /** What saving would change. */
  readonly changes: readonly (Cell & { readonly assigned: boolean })[];
  /** All pairs as they would be. */
  readonly pairs: readonly Cell[];
  readonly toggle: (cell: Cell) => void;
  /** Takes a draw over; nothing is saved yet. */
  readonly take: (pairs: readonly Cell[], drawn: DrawUsedInput) => void;
  readonly drawn: DrawUsedInput | null;
  readonly reset: () => void;
}

const keyOf = ({ townYearId, accountId }: Cell) => `${townYearId} ${accountId}`;

/** What somebody ticked and has not saved, beside what stands; ticks stay when what stands changes under them. */
export function useAssignmentDraft({ pairs, published }: AssignmentFieldsFragment): AssignmentDraft {
  const [wanted, setWanted] = useState<ReadonlyMap<string, Cell & { readonly assigned: boolean }>>(new Map());
  const [drawn, setDrawn] = useState<DrawUsedInput | null>(null);
  const stands = useMemo(() => new Set(pairs.map(keyOf)), [pairs]);
  const has = (cell: Cell) => wanted.get(keyOf(cell))?.assigned ?? stands.has(keyOf(cell));
  const changes = [...wanted.values()].filter((cell) => stands.has(keyOf(cell)) !== cell.assigned);
  return {
    has,
    changes,
    pairs: [...pairs.filter(has), ...changes.filter(({ assigned }) => assigned)],
    toggle: (cell) => {
      const assigned = !has(cell);
      setWanted(new Map([...wanted, [keyOf(cell), { ...cell, assigned }]]));
      setDrawn(null);
    },
    take: (drawnPairs, by) => {
      const next = new Map(drawnPairs.map((cell) => [keyOf(cell), { ...cell, assigned: true }]));
      for (const pair of pairs)
        if (!next.has(keyOf(pair)) && pair.sheet === 'NONE' && !published.includes(pair.townYearId))
          next.set(keyOf(pair), { townYearId: pair.townYearId, accountId: pair.accountId, assigned: false });
      setWanted(next);
      setDrawn(by);
    },
    drawn,
    reset: () => {
      setWanted(new Map());
      setDrawn(null);
    },
  };
}
