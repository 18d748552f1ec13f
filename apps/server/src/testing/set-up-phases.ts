import { PHASES } from '../phases/phase.js';
import type { Phase } from '../phases/phase.js';
import type { TestClient } from './test-client.js';

const toEnum = (phase: Phase) => phase.toUpperCase().replaceAll('-', '_');

/** A month for each phase, from January of the year on; December for the last. */
export function yearOfPhases(year: number): { phase: string; starts: string; ends: string }[] {
  const day = (month: number) => new Date(Date.UTC(year, month)).toISOString().slice(0, 16);
  return PHASES.map((phase, place) => ({ phase: toEnum(phase), starts: day(place), ends: day(place + 1) }));
}

export const SET_PHASE_DATES = `mutation ($round: ID!, $dates: [PhaseDatesInput!]!, $reason: String!, $startIn: RoundPhase) {
  setPhaseDates(roundId: $round, dates: $dates, reason: $reason, startIn: $startIn) { __typename
    ... on ScheduleChanged { schedule { phase phases { phase starts startsAt } } } ... on Refusal { code message { zh } } } }`;
export const MOVE_PHASE = `mutation ($round: ID!, $from: RoundPhase!, $to: RoundPhase!, $reason: String!) {
  movePhase(roundId: $round, from: $from, to: $to, reason: $reason) { __typename
    ... on ScheduleChanged { schedule { phase } } ... on Refusal { code message { zh } } } }`;

/** Goes to a phase step by step, as the lead does. */
export async function moveTo(lead: TestClient, round: string, from: Phase, to: Phase): Promise<void> {
  const step = PHASES.indexOf(to) > PHASES.indexOf(from) ? 1 : -1;
  for (let place = PHASES.indexOf(from); place !== PHASES.indexOf(to); place += step) {
    const [here, there] = [PHASES[place], PHASES[place + step]];
    if (!here || !there) throw new Error(`No step from ${from} to ${to}`);
    const answer = await lead.ask<{ movePhase: { __typename: string } }>(MOVE_PHASE, {
      round,
      from: toEnum(here),
      to: toEnum(there),
      reason: '按计划',
    });
    if (answer.movePhase.__typename !== 'ScheduleChanged') throw new Error(JSON.stringify(answer));
  }
}
