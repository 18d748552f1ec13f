import { useNavigate } from 'react-router';
import { useMe } from '../../session/session';
import type { DeskRound } from './desk-types';

export interface TownStepsState {
  readonly place: number;
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly go: (by: 1 | -1) => void;
}

/** The way to the towns before and after this one: the county's order for the lead, an assessor's own queue. */
export function useTownSteps(round: DeskRound, townYearId: string): TownStepsState {
  const navigate = useNavigate();
  const isLead = useMe().roles.includes('LEAD');
  const towns = isLead || !round.myQueue.includes(townYearId) ? round.towns.map(({ id }) => id) : round.myQueue;
  const index = towns.indexOf(townYearId);
  return {
    place: index + 1,
    total: towns.length,
    hasPrevious: index > 0,
    hasNext: index >= 0 && index < towns.length - 1,
    go: (by) => {
      const next = towns[index + by];
      if (next !== undefined) void navigate(`/rounds/${round.id}/towns/${next}/assess`);
    },
  };
}
