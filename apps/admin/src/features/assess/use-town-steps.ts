import { useNavigate } from 'react-router';
import type { DeskRound } from './desk-types';

export interface TownStepsState {
  readonly place: number;
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly go: (by: 1 | -1) => void;
}

/** The way to the towns before and after this one, in the county's order. */
export function useTownSteps(round: DeskRound, townYearId: string): TownStepsState {
  const navigate = useNavigate();
  const index = round.towns.findIndex((one) => one.id === townYearId);
  return {
    place: index + 1,
    total: round.towns.length,
    hasPrevious: index > 0,
    hasNext: index >= 0 && index < round.towns.length - 1,
    go: (by) => {
      const next = round.towns[index + by];
      if (next !== undefined) void navigate(`/rounds/${round.id}/towns/${next.id}/assess`);
    },
  };
}
