import type { RoundPhase } from '../../gql/graphql';
import { phaseOrder } from './phase-order';

interface PhaseDates {
  readonly phase: RoundPhase;
  /** As a date-and-time field holds it: 2027-01-31T09:00. */
  readonly starts: string;
  readonly ends: string;
}

/** How many days a phase commonly takes in a county of some twenty towns. */
const DAYS: Readonly<Record<RoundPhase, number>> = {
  PREPARATION: 14,
  FILING: 30,
  DESK_REVIEW: 15,
  FIELD_CHECK: 10,
  MODERATION: 7,
  PROVISIONAL: 10,
  APPROVAL: 7,
  PUBLIC_NOTICE: 7,
  PUBLICATION: 5,
  RECTIFICATION: 90,
  CLOSED: 30,
};
const DAY = 86_400_000;

/**
 * Dates to begin with: one phase after the other, each from nine in the morning of its first day to six in the evening of its last.
 * @param first the first phase's first day, as 2027-01-31
 */
export function usualDates(first: string): readonly PhaseDates[] {
  let start = Date.parse(`${first}T00:00Z`);
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return phaseOrder.map((phase) => {
    const end = start + (DAYS[phase] - 1) * DAY;
    const dates = { phase, starts: `${dayOf(start)}T09:00`, ends: `${dayOf(end)}T18:00` };
    start = end + DAY;
    return dates;
  });
}
